-- Which facility a director (원장) speaks for, and when.
create table facility_director (
    subject text not null,
    facility_id uuid not null references registry.facility (id),
    valid_from date not null,
    valid_to date,
    primary key (subject, facility_id, valid_from),
    constraint facility_director_period check (valid_from < valid_to)
);

grant select, insert, update on facility_director to ${role};
