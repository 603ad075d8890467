using static ResidentPortal.Web.DataMap.DataSubject;
using static ResidentPortal.Web.DataMap.Protection;

namespace ResidentPortal.Web.DataMap;

/// <summary>
/// The database of the pages. Nothing that a resident typed is in it. Pages may name people, as published papers of a meeting do: what
/// stands in them is the editors' to judge.
/// </summary>
internal static class ContentData
{
    private const string WithThePage = "as long as the page, which stays in the recycle bin when it is deleted";

    public static IReadOnlyList<DataPlace> Tables { get; } =
    [
        new("content_node", WithThePage,
            new(Staff, Plain, "who saved the newest version", "ChangedBy"),
            new(Nobody, Plain, "a page: its place, its name, when it appears and ends, when it should be read again",
                "Key", "ParentKey", "DocumentType", "SortOrder", "CreatedUtc", "InBin", "Name", "ChangedUtc", "HasDraft", "IsPublic",
                "ReleaseUtc", "PlannedUtc", "ExpireUtc", "ReviewDate", "RemindedOf", "RemindingUntilUtc")),
        new("content_version", WithThePage,
            new(Staff, Plain, "who saved this version", "SavedBy"),
            new(Nobody, Plain, "what the page says, or said", "Id", "NodeKey", "Number", "State", "SavedUtc", "Body")),
        new("content_review", WithThePage,
            new(Staff, Plain, "who asked whom to read a page, who decided, and what they wrote",
                "AskedBy", "AskedOf", "Note", "DecidedBy", "Comment"),
            new(Nobody, Plain, "which page and version, when, and what was decided", "Id", "Page", "Version", "AskedUtc", "State",
                "DecidedUtc")),
        new("content_unsaved", "30 days, or until it is saved",
            new(Staff, Plain, "what one person typed into a page and has not saved", "Who", "Body"),
            new(Nobody, Plain, "which page, and when", "Page", "BasedOn", "SavedUtc")),
        new("content_audit", "for good",
            new(Staff, Plain, "who did something in the studio", "Who"),
            new(Nobody, Plain, "what was done, to which page, and when", "Id", "AtUtc", "Action", "Page", "Subject", "Detail")),
        new("content_definition", "until it is changed",
            new DataItem(Nobody, Plain, "document types, texts, media and languages", "Kind", "Name", "Body")),
        new("content_file", "until the next import",
            new DataItem(Nobody, Plain, "files of the content folder as they were imported", "Id", "Kind", "Item", "Path", "Bytes",
                "Exported")),
        new("content_media_file", "until it is removed from the media library",
            new DataItem(Nobody, Plain, "pictures and papers of the pages",
                "Path", "Format", "Bytes", "Fingerprint", "Width", "Height", "Seen", "Basis")),
        new("content_redirect", "until it is removed",
            new DataItem(Nobody, Plain, "addresses that pages once had", "Path", "Page", "CreatedUtc")),
        new("content_publication", "as long as the database",
            new DataItem(Nobody, Plain, "a number that grows with each publication", "Id", "Version")),
        ReportsData.MarksOf("content_mark"),
    ];
}
