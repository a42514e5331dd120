-- A name without a letter is none. The application knows the letters of every script; here signs, digits and blanks
-- of ASCII do not count.
alter table member
    add constraint member_title_has_letter check (title ~ '[A-Za-z\u00AA-\U0010FFFF]'),
    add constraint member_given_name_has_letter check (given_name ~ '[A-Za-z\u00AA-\U0010FFFF]'),
    add constraint member_family_name_has_letter check (family_name ~ '[A-Za-z\u00AA-\U0010FFFF]');
alter table authority
    add constraint authority_name_has_letter check (name ~ '[A-Za-z\u00AA-\U0010FFFF]');

-- Who took over is known by the successor's term, whose name may be corrected.
update member_term
   set end_reason = null
 where end_reason like 'Replaced by %'
   and exists (select from member_term next where next.replaces_id = member_term.id);
