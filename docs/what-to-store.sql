-- What an application stores that embeds the library, for PostgreSQL 14 or later.
--
-- Documents are the very bytes that were read or written, and each row holds the digest to them: jsonb would put fields in another
-- order, and no digest would hold any more. Rows are added, and never changed or removed.

create table catalog (
    code      text not null,                        -- Code.id(), such as uk-sscop/2025-05
    digest    text primary key check (digest = 'sha256:' || encode(sha256(document), 'hex')),
    document  bytea not null,                       -- Code.canonical(); only catalogs of your own, the library keeps its own
    made_at   timestamptz not null default now()
);

create table policy (
    policy_id text not null,                        -- Policy.id()
    digest    text primary key check (digest = 'sha256:' || encode(sha256(document), 'hex')),
    document  bytea not null,                       -- Policy.canonical()
    made_at   timestamptz not null default now()
);

create table submission (
    document_digest   text primary key check (document_digest = 'sha256:' || encode(sha256(document), 'hex')),
    document          bytea not null,               -- as the supplier sent it
    submission_id     text not null,                -- Submission.id()
    submission_digest text not null,                -- Submission.digest(), which an assessment names
    supplier          text not null,                -- your own key of the supplier
    made_at           timestamptz not null default now()
);
create index submission_by_digest on submission (submission_digest);
create index submission_by_supplier on submission (supplier, made_at);

-- The buyer's file about a supplier.
create table counterpart (
    document_digest    text primary key check (document_digest = 'sha256:' || encode(sha256(document), 'hex')),
    document           bytea not null,
    counterpart_id     text not null,
    counterpart_digest text not null,               -- which an assessment names
    supplier           text not null,
    made_at            timestamptz not null default now()
);
create index counterpart_by_digest on counterpart (counterpart_digest);

create table assessment (
    document_digest    text primary key check (document_digest = 'sha256:' || encode(sha256(document), 'hex')),
    document           bytea not null,              -- Documents.write
    supplier           text not null,
    code               text not null,
    catalog_digest     text not null,               -- of the library, or in catalog
    policy_id          text not null,
    policy_digest      text not null,               -- in policy, that of a built-in one as well
    submission_digest  text not null,               -- in submission
    counterpart_digest text,                        -- in counterpart; absent where none was used
    as_of              date not null,
    verdict            text not null,
    library_version    text not null,               -- Assessment.producedBy().version()
    made_at            timestamptz not null default now(),
    foreign key (policy_digest) references policy (digest)
);
create index assessment_newest on assessment (supplier, code, as_of desc, made_at desc);
create index assessment_by_catalog on assessment (catalog_digest);
create index assessment_by_policy on assessment (policy_digest);

-- What is searched. These are no records: they are made from each supplier's newest assessment, and can be made again.

create table verdict_index (
    code            text not null,
    item            text not null,
    supplier        text not null,
    verdict         text not null,
    reason          text not null,                  -- the code of the first reason
    document_digest text not null references assessment,
    primary key (code, item, supplier)
);
create index verdict_index_by_verdict on verdict_index (code, item, verdict);
create index verdict_index_of_supplier on verdict_index (supplier);

create table calendar_index (
    changes_on      date not null,                  -- ScheduledChange.on()
    supplier        text not null,
    code            text not null,
    item            text not null,
    verdict_from    text not null,
    verdict_to      text not null,
    cause           text not null,
    document_digest text not null references assessment
);
create index calendar_index_by_day on calendar_index (changes_on);
create index calendar_index_of_supplier on calendar_index (supplier);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are added, and never changed or removed', tg_table_name using errcode = 'restrict_violation';
end
$$;

do $$
declare
    record_table text;
begin
    foreach record_table in array array['catalog', 'policy', 'submission', 'counterpart', 'assessment'] loop
        execute format('create trigger kept before update or delete on %I for each row execute function refuse_change()', record_table);
        execute format('create trigger kept_whole before truncate on %I for each statement execute function refuse_change()', record_table);
    end loop;
end
$$;
