-- What the force and the commissioner said in February 2022 of single indicators, in our words. They come with the scorecard that
-- is brought in from the same papers. Where that is frozen already, it stays as it is: readers have seen it so, and its hash says so.

insert into scorecard_narrative (edition_id, kpi_id, text)
select e.id, k.id, t.text
  from (values
    ('homicide',
        'The force speaks of about five homicides a month in recent years, and of fewer in 2021 than in the year ending June 2019. These figures stand beside 2019/20 instead, when there were fewer still: [[homicides: change since 2019/20]] now.'),
    ('violent-crime',
        'The force puts a part of the rise in knife crime down to better recording: most knife crime is robbery, and a knife is noted in more of the robberies than before. Its own statement gives a smaller rise, as it counts from the year ending June 2019.'),
    ('serious-youth-violence',
        'The commissioner puts the rise down in part to changes in how crime is recorded, and says that cases in which a knife was used are stable. The Violence Reduction Unit works on it with schools, health services and others.'),
    ('sharp-object-admissions',
        'Admissions had risen for several years up to the year that these are compared with. In the last year there were between ten and fifteen each month.'),
    ('gun-crime',
        'The force also counts how often a firearm was fired, which happened less often in 2021 than in the year ending June 2019. Of the latest cases none was fatal, and about a third had to do with gangs.'),
    ('drug-supply-disruptions',
        'More than five hundred arrests came of the disruptions of county lines, the force says.'),
    ('custody-drug-referrals',
        'The force paused drug tests in custody for most of 2021 and took them up again in October. More people were referred all the same: [[custody-drug-referrals: change since the year before]] than in the year before.'),
    ('neighbourhood-crime',
        'The force says that more work from home has helped to bring burglary down since the end of 2018. Thefts of vehicles are on the way up again: parts and used cars are in demand, and the usual way in is now to trick the keyless lock. Thefts from the person begin to rise as well, many of them of mobile phones at night.'),
    ('fraud-victims',
        'Reports to Action Fraud still rise, the force says, but more slowly since the summer. About three in five are of a stolen identity, such as for a credit card.'),
    ('victim-satisfaction',
        'Since February 2021 the force asks by text message, and one person in ten answers. Those whom a message could put at risk are not asked yet.'),
    ('confidence-in-police',
        'The survey has had no figures for single forces since before the pandemic. In the last ones fewer people here than in the whole country thought that the police do a good job.'))
       as t (slug, text)
  join plan p on p.slug = '2021-25'
  join kpi k on k.plan_id = p.id and k.slug = t.slug
  join scorecard s on s.slug = '2021-22-q3'
  join scorecard_edition e on e.scorecard_id = s.id and e.number = 1
 where not exists (select from scorecard_copy c where c.edition_id = e.id);
