-- Who had a hand in minutes: an approver never publishes his or her own minutes of a board.
create table minute_author (
    minutes_id           uuid not null references minutes,
    person_id            uuid not null,
    primary key (minutes_id, person_id)
);
