using static ResidentPortal.Web.DataMap.DataSubject;
using static ResidentPortal.Web.DataMap.Protection;

namespace ResidentPortal.Web.DataMap;

/// <summary>What lies outside the tables: files of the storage folder as patterns, and the rest in words.</summary>
internal static class FilesData
{
    private const string Deleted = "until somebody deletes them";

    public static DataPlace Storage { get; } = new("Storage folder", "as long as the site",
        new(Residents, Sealed, "the database of the reports, on SQLite", "reports.db", "reports.db-wal", "reports.db-shm")
        {
            Special = true,
            Kept = "as its tables",
        },
        new(Staff, Plain, "the databases of the accounts and of the pages, on SQLite; what is sealed in them is in their tables",
            "people.db", "people.db-wal", "people.db-shm", "content.db", "content.db-wal", "content.db-shm")
        {
            Kept = "as their tables",
        },
        new(Residents, Plain,
            "the council’s list of addresses with their wards, and whose a home is where the council knows; without names", "places.db",
            "places.db.new*"),
        new(Nobody, Plain, "the keys that open everything sealed; sealed themselves where DataProtection:CertificateFile is set",
            "keys/*.xml")
        {
            Kept = "for good: without them nothing can be read",
        },
        new(Nobody, Plain, "keys that seal nothing in the site any more; backups from before may need them", "keys/retired/*.xml")
        {
            Kept = "until somebody deletes them with the last such backup",
        },
        new(Nobody, Plain, "the log: method, route, status and time of requests, kinds of failures, and nothing that anybody typed",
            "logs/site-*.log")
        {
            Kept = "{logs}",
        },
        new(Residents, Plain, "emails written as files where Mail:Transport is Pickup, which is refused in Production", "mail/*.eml")
        {
            Special = true,
            Kept = Deleted,
        },
        new(Nobody, Plain, "locks, empty", "*.db.migrating", "in-use", "restore-unfinished"),
        new(Residents, Sealed, "copies of databases while a backup is made or put back, and what a restore replaced",
            "backup-in-progress-*/**", "restoring-*/**", "replaced-*/**")
        {
            Special = true,
            Kept = "until the command ends; replaced-… until somebody deletes it",
        });

    public static DataPlace Elsewhere { get; } = new("Elsewhere", "as long as the site",
        new(Residents, Sealed, "backups: copies of all three databases, apart from the keys; sealed as a whole for Backup:Certificate",
            "backup folder")
        {
            Special = true,
            Kept = Deleted + ": they hold what the site has deleted since",
        },
        new(Nobody, Plain, "the content folder: pages as files, without the names of who wrote them", "content folder"),
        new(Nobody, Plain, "pictures and papers while they are uploaded to the studio, in the temporary folder", "ASPNETCORE_*.tmp")
        {
            Kept = "until the request ends",
        },
        new(Residents, Plain, "networks (/24, /56) that posted lately, for the limits", "memory of the process")
        {
            Kept = "an hour or two, never stored",
        });
}
