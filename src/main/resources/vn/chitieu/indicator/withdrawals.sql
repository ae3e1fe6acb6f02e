insert into return_withdrawal (run_id, register_hash, ordinal, submission_id, path)
select :run, w.content_hash, w.ordinal, m.id, m.path
from register_entry w
left join lateral (
    select r.id, r.path
    from derive_return r
    join submission s using (id)
    where r.unit_code = w.unit_code and r.data_year = w.year and r.sent_date <= w.entry_date
      and (w.sent is null or r.sent_date = w.sent)
      and (w.number = '' or lower(regexp_replace(s.document_number, '\s', '', 'g'))
                            = lower(regexp_replace(w.number, '\s', '', 'g'))
           or s.receipt <> '' and s.receipt = w.number)
    order by r.state = 'ACCEPTED' desc, r.sent_date desc, r.sent_key desc
    limit 1) m on true
where w.kind = 'WITHDRAWAL' and w.entry_date <= :asOf
  and w.content_hash in (select content_hash from run_input where run_id = :run and kind = 'REGISTER')
