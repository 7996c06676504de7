-- Figures of every tenant for the ministry: counts and their time, nothing about any person. A tenant writes its own row through
-- publish_figures and reads none, not even its own; the ministry reads all and writes none.

create table national.tenant_figures (
    tenant_code      text primary key references platform.tenant (code),
    facilities       bigint not null check (facilities >= 0),
    waiting_children bigint not null check (waiting_children >= 0),
    waiting_entries  bigint not null check (waiting_entries >= waiting_children),
    open_offers      bigint not null check (open_offers >= 0),
    accepted_offers  bigint not null check (accepted_offers >= 0),
    counted_at       timestamptz not null
);

-- Tenants whose last count failed; their figures, if any, are those of the last count that succeeded.
create table national.failed_count (
    tenant_code text primary key references platform.tenant (code),
    failed_at   timestamptz not null
);

create function national.counting_tenant() returns text
    language plpgsql stable
    set search_path = pg_catalog, pg_temp
as $$
declare
    v_tenant text := platform.bound_tenant();
begin
    if v_tenant is null then
        raise exception 'Figures are published by a tenant' using errcode = 'insufficient_privilege';
    end if;
    return v_tenant;
end $$;

create function national.publish_figures(
    p_facilities bigint, p_waiting_children bigint, p_waiting_entries bigint, p_open_offers bigint, p_accepted_offers bigint)
    returns void
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    v_tenant text := national.counting_tenant();
begin
    insert into national.tenant_figures
        (tenant_code, facilities, waiting_children, waiting_entries, open_offers, accepted_offers, counted_at)
    values
        (v_tenant, p_facilities, p_waiting_children, p_waiting_entries, p_open_offers, p_accepted_offers, now())
    on conflict (tenant_code) do update
        set facilities = excluded.facilities,
            waiting_children = excluded.waiting_children,
            waiting_entries = excluded.waiting_entries,
            open_offers = excluded.open_offers,
            accepted_offers = excluded.accepted_offers,
            counted_at = excluded.counted_at;
    delete from national.failed_count where tenant_code = v_tenant;
end $$;

create function national.report_failed_count() returns void
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into national.failed_count (tenant_code, failed_at) values (national.counting_tenant(), now())
    on conflict (tenant_code) do update set failed_at = excluded.failed_at;
end $$;

grant usage on schema national to tenant_runtime, ministry_runtime, definer_national;
grant select on national.tenant_figures, national.failed_count to ministry_runtime;
-- SELECT as well: ON CONFLICT and WHERE read the key.
grant select, insert, update on national.tenant_figures to definer_national;
grant select, insert, update, delete on national.failed_count to definer_national;

revoke all on function national.counting_tenant() from public;
revoke all on function national.publish_figures(bigint, bigint, bigint, bigint, bigint) from public;
revoke all on function national.report_failed_count() from public;
grant execute on function national.counting_tenant() to definer_national;
grant execute on function national.publish_figures(bigint, bigint, bigint, bigint, bigint) to tenant_runtime;
grant execute on function national.report_failed_count() to tenant_runtime;
-- A new owner must be able to create in the schema at the moment it takes over, and not afterwards.
grant create on schema national to definer_national;
alter function national.publish_figures(bigint, bigint, bigint, bigint, bigint) owner to definer_national;
alter function national.report_failed_count() owner to definer_national;
revoke create on schema national from definer_national;
