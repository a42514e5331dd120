-- The account of a panel member belongs to somebody who sits; Kristina Murphy's membership runs throughout the record.
update account
   set member_id = (select id from member where slug = 'kristina-murphy')
 where id = 'd0000000-0000-0000-0000-000000000001';
