-- One account per role. They exist in a demonstration only; the sign-in page names them and their password.
insert into account (id, name, email, password_hash, enabled, invited_at)
select cast(id as uuid), name, email, '{bcrypt}$2a$10$hzKbdWYUKQ5YNof5cxVGu.ZCLgqYYoUpHjFBkk4mmdR8jMOB4r6YK', true, timestamptz '2022-03-01 09:00+00'
  from (values
    ('d0000000-0000-0000-0000-000000000001', 'Demonstration member',        'member@demonstration.example'),
    ('d0000000-0000-0000-0000-000000000002', 'Demonstration officer',       'officer@demonstration.example'),
    ('d0000000-0000-0000-0000-000000000003', 'Demonstration contributor',   'contributor@demonstration.example'),
    ('d0000000-0000-0000-0000-000000000004', 'Demonstration approver',      'approver@demonstration.example'),
    ('d0000000-0000-0000-0000-000000000005', 'Demonstration administrator', 'administrator@demonstration.example'))
    as demonstration (id, name, email);

insert into account_role (account_id, role)
values ('d0000000-0000-0000-0000-000000000001', 'PANEL_MEMBER'),
       ('d0000000-0000-0000-0000-000000000002', 'PANEL_OFFICER'),
       ('d0000000-0000-0000-0000-000000000003', 'OPCC_CONTRIBUTOR'),
       ('d0000000-0000-0000-0000-000000000004', 'OPCC_APPROVER'),
       ('d0000000-0000-0000-0000-000000000005', 'ADMINISTRATOR');
