using static ResidentPortal.Web.DataMap.DataSubject;
using static ResidentPortal.Web.DataMap.Protection;

namespace ResidentPortal.Web.DataMap;

/// <summary>What is stored of erasing and keeping, and of what people ask about their data.</summary>
internal static class RetentionData
{
    public static IReadOnlyList<DataPlace> Tables { get; } =
    [
        new("LegalHolds", ReportsData.WithTheReport,
            new(Residents, Sealed, "why a report has to stay, as a member of staff typed it", "Reason") { Special = true },
            new(Residents, Plain, "which report has to stay", "ReportId"),
            new(Staff, Plain, "the user names of who set and lifted it", "By", "LiftedBy"),
            new(Nobody, Plain, "when", "Id", "At", "LiftedAt")),
        new("Erased", "{audit}: it is the proof that a report was erased",
            new(Residents, Plain, "the reference of a report that was erased; nothing is left of what it said", "Reference"),
            new(Staff, Plain, "the user names of who had it erased on request, and of who agreed", "By", "AgreedBy"),
            new(Nobody, Plain, "which form, when it came, was closed and was erased, and why", "FormId", "AcceptedAt", "ClosedAt",
                "ErasedAt", "Because")),
        new("CountedReports", ReportsData.ForGoodCount,
            new DataItem(Nobody, Plain, "one row for each report that was erased, with nothing that leads to it", "Id", "FormId", "Month",
                "Ward")),
        new("RightsRequests", "{rights}",
            new(Residents, Sealed, "what was searched for to find what is held about somebody, and why", "Search"),
            new(Residents, Sealed, "which reports were found, and by what", "Found") { Special = true },
            new(Residents, Sealed, "what is handed over or erased, and why", "Decision") { Special = true },
            new(Staff, Plain, "the user names of who looks after it, decided and agreed", "By", "DecidedBy", "AgreedBy"),
            new(Nobody, Plain, "how far it has come", "Id", "At", "State", "Searched", "Unreadable", "LeaseOwner", "LeasedUntil",
                "DecidedAt", "ClosedAt", "Version")),
        new("PrivacyComplaints", "{rights}",
            new(Residents, Sealed, "a complaint about data protection, and how to reach whoever made it", "Content") { Special = true },
            new(Residents, Sealed, "what the person was told", "Outcome") { Special = true },
            new(Residents, Plain, "its reference, which the person quotes", "Reference"),
            new(Residents, Hashed, "a fingerprint of the form it came from, so that one form is one complaint", "SubmissionKey"),
            new(Staff, Plain, "the user names of who acknowledged and closed it", "AcknowledgedBy", "ClosedBy"),
            new(Nobody, Plain, "when it came, and by when it is acknowledged", "Id", "At", "AcknowledgeBy", "AcknowledgedAt",
                "ClosedAt")),
    ];
}
