using static ResidentPortal.Web.DataMap.DataSubject;
using static ResidentPortal.Web.DataMap.Protection;

namespace ResidentPortal.Web.DataMap;

/// <summary>The database of the reports. Whatever a resident typed, and every address, is sealed.</summary>
internal static class ReportsData
{
    internal const string WithTheReport = "{reports}; longer while nobody has read it, on legal hold, or in an open case review";

    internal const string ForGoodCount = "for good: it is a count";

    public static IReadOnlyList<DataPlace> Tables { get; } =
    [
        new("Drafts", "{drafts} after the form was last used, and at once on “Exit this page”",
            new(Residents, Hashed, "a fingerprint of the token in the resident’s cookie, to find their draft", "Key"),
            new(Residents, Sealed,
                "the answers so far, and what is being typed on a page; once the form is sent, its reference and what “received” shows",
                "Payload")
            {
                Special = true,
            },
            new(Residents, Plain, "which form, and when it was begun and used", "FormId", "State", "Started", "Touched",
                "EqualityAnswered")),
        new("Reports", WithTheReport,
            new(Residents, Sealed, "the answers, as given and in words, ways of contact, and what was agreed to", "Content")
            {
                Special = true,
            },
            new(Residents, Hashed, "a keyed hash of the answers, to notice the same report sent again", "ContentHash"),
            new(Residents, Hashed, "a fingerprint of the draft it came from, so that one draft is one report", "SubmissionKey"),
            new(Residents, Plain, "the reference of another report with the same answers", "MayRepeat"),
            new(Residents, Plain, "its reference, which the resident and the teams quote", "Reference"),
            new(Residents, Plain, "which form and version, when it came, how urgent it is", "FormId", "FormVersion", "AcceptedAt",
                "Urgency")
            {
                Special = true,
            },
            new(Residents, Plain, "which queues it goes to, by which rules, and the ward where it happened", "Routing") { Special = true },
            new(Residents, Plain, "whether it is held, why, and whether operations know", "State", "HeldReason", "HeldTold"),
            new(Residents, Plain, "how far its team has come with it, how soon it matters, and whether the resident wrote since",
                "Progress", "Priority", "NewFromResident"),
            new(Staff, Plain, "who answers for it: a user name", "Owner"),
            new(Nobody, Plain, "when it is looked at again, when the victim is contacted next, and when and why it was closed, as a code",
                "ReviewOn", "NextContactBy", "ClosedAt", "ClosedBecause"),
            new(Nobody, Plain, "when operations were told that it will be erased", "ErasureAnnounced"),
            new(Nobody, Plain, "its key, and how often staff changed it", "Id", "Version")),
        new("Notes", WithTheReport,
            new(Residents, Sealed, "what staff wrote: contacts, warnings, who is at risk, and why a report was handed over", "Content")
            {
                Special = true,
            },
            new(Residents, Plain, "which report it is about, what kind of note it is, and whether the resident may read it",
                "ReportId", "Kind", "Type", "ForResident")
            {
                Special = true,
            },
            new(Staff, Plain, "who wrote it and who took it out of view: user names", "By", "EndedBy"),
            new(Nobody, Plain, "for which queue, and when", "Id", "Queue", "ToQueue", "At", "WrittenAt", "EditedAt", "EndedAt")),
        new("Links", WithTheReport,
            new(Residents, Plain, "which two reports are about the same problem", "EarlierId", "LaterId"),
            new(Staff, Plain, "who found so: a user name", "By"),
            new(Nobody, Plain, "when", "At")),
        new("Listed", WithTheReport,
            new(Residents, Plain, "by what the list finds a report: its queues, form, kinds, ward, urgency and how far it has come",
                "ReportId", "Queue", "Kind", "FormId", "Ward", "Urgency", "State")
            {
                Special = true,
            },
            new(Staff, Plain, "who answers for it: a user name", "Owner"),
            new(Nobody, Plain, "where it stands in the list", "Place", "IsFirst")),
        new("SavedFilters", "until the person deletes it",
            new(Staff, Sealed, "a filter of the list that somebody keeps, and the name that they gave it", "Content"),
            new(Staff, Plain, "whose it is: a user name", "Who"),
            new(Nobody, Plain, "its key, and when it was saved", "Id", "SavedAt")),
        new("Exports", "for good: it is the proof of who had reports exported, and why",
            new(Staff, Sealed, "what was asked for, the reason that was typed, and what the person may see", "Content"),
            new(Staff, Plain, "who asked: a user name", "Who"),
            new(Nobody, Plain, "the form of the file, how many reports are in it, and when it is deleted",
                "Id", "AskedAt", "Format", "State", "Done", "Total", "EndsAt", "LeasedUntil")),
        new("ExportParts", "24 hours after the file is ready, and at once when it is deleted",
            new(Residents, Sealed, "the file: of each report what the person may see", "Content") { Special = true },
            new(Nobody, Plain, "which file it is a piece of", "ExportId", "Number")),
        new("Outbox", WithTheReport,
            new(Residents, Sealed,
                "an email to operations that waits; in what an earlier version stored, the resident's address and answers", "Payload")
            {
                Special = true,
                Kept = "until it is delivered, or given up for good",
            },
            new(Residents, Plain, "which report an email is about, which queue it is for, and whether somebody is in danger",
                "ReportId", "QueueId", "Kind", "Urgent")
            {
                Special = true,
            },
            new(Nobody, Plain, "when it is sent, by which process, and what came of it",
                "Id", "Topic", "FallbackFor", "CreatedAt", "TryingSince", "DueAt", "Attempts", "State", "LeaseOwner", "LeasedUntil",
                "EscalatedAt", "DeliveredAt", "LastOutcome")),
        new("Attempts", WithTheReport,
            new DataItem(Nobody, Plain, "each try to send an email: when, and the mail server’s code, without the address",
                "Id", "MessageId", "At", "Outcome", "SmtpStatus")),
        new("Acknowledgements", WithTheReport,
            new(Residents, Plain, "which queue has a report, and from which mailbox somebody said so", "MessageId", "QueueId", "TakenBy")
            {
                Special = true,
            },
            new(Nobody, Plain, "by when it should be taken, when it was, and who was told that it was not",
                "TellAt", "PromiseEnds", "TakenAt", "FallbackToldAt", "OperationsToldAt")),
        .. RetentionData.Tables,
        new("QueueTests", "for good: it is the proof that a queue was tried",
            new(Staff, Plain, "who recorded what a team said by phone: a user name of the operating system", "RecordedBy"),
            new(Nobody, Hashed, "a fingerprint of the mailbox that was tried", "Mailbox"),
            new(Nobody, Plain, "which queue was tried, by which email, and when somebody had it",
                "Id", "QueueId", "MessageId", "StartedAt", "ProvedAt")),
        new("Watermarks", "as long as the database",
            new DataItem(Nobody, Plain, "how far the site has come with what it does once", "Name", "Position")),
        new("Audit", "{audit}: it is the proof of what was done with a report",
            new(Residents, Plain, "the reference of the report that something was done to", "Reference"),
            new(Staff, Plain, "who did it: a user name, on the command line that of the operating system", "Who"),
            new(Staff, Plain, "codes such as a queue, or the user name of whom a report was given to", "Detail"),
            new(Nobody, Plain, "what was done, and when", "Id", "At", "Action")),
        new("DaySeals", "for good: they show that nothing was changed",
            new(Nobody, Hashed, "fingerprints of what the record had of one day, all lines together", "OfLines", "Hash"),
            new(Nobody, Plain, "which record, which day, how many lines, and when it was sealed", "Trail", "Day", "Lines", "SealedAt")),
        new("RoutingVersions", "for good: it is the proof of who changed where reports go",
            new(Staff, Sealed, "the queues with their mailboxes and the rules", "Content"),
            new(Staff, Sealed, "why they were changed, as somebody typed it", "Reason"),
            new(Staff, Plain, "who wrote and who published it: user names, on the command line that of the operating system",
                "WrittenBy", "PublishedBy"),
            new(Nobody, Plain, "its number, when it was published, and how it was proved",
                "Number", "PublishedAt", "ByOnePerson", "ProvedWith")),
        new("RoutingDrafts", "until it is published or discarded",
            new(Staff, Sealed, "the queues with their mailboxes and the rules, as they are being written", "Content"),
            new(Staff, Sealed, "why they are changed, as somebody typed it", "Reason"),
            new(Staff, Plain, "who changed it: user names", "WrittenBy"),
            new(Nobody, Plain, "from which version it was begun, and when it was changed", "Id", "BasedOn", "ChangedAt", "Revision")),
        new("EqualityResponses", "for good: they are only ever counted",
            new(Residents, Sealed, "answers to the optional equality questions; nothing links them to a report", "Answers")
            {
                Special = true,
            },
            new(Nobody, Plain, "a random key, the form and the month", "Id", "FormId", "Month")),
        new("CaseReviewApplications", ForGoodCount,
            new DataItem(Nobody, Plain, "one row for each application, with its year and nothing that leads to it", "Id", "Year")),
        new("CaseReviewYears", "for good: the law has the figures published",
            new DataItem(Nobody, Plain, "the yearly figures of ASB case reviews",
                "Year", "OtherApplications", "ThresholdNotMet", "Reviews", "ReviewsWithRecommendations")),
        new("Keys", "as long as the database",
            new(Nobody, Sealed, "the key of the hashes above", "Value"),
            new(Nobody, Plain, "its name", "Name")),
        MarksOf("Marks"),
    ];

    internal static DataPlace MarksOf(string table) => new(table, "as long as the database",
        new(Nobody, Sealed, "proof that the keys fit the database, and that it can be written", "Value"),
        new(Nobody, Plain, "its name", "Name"));
}
