-- Makes the transaction of a verification patient, and blind to the indexes whose rules it checks: an
-- index that lies must not vouch for itself.
select
    set_config('statement_timeout', $1::text, true), set_config('enable_indexscan', 'off', true),
    set_config('enable_indexonlyscan', 'off', true), set_config('enable_bitmapscan', 'off', true)
