using ResidentPortal.Database.Keys;

namespace ResidentPortal.Reports.Storage;

/// <summary>
/// Every sealed column of the reports database, with what it is sealed for. A test holds it against the map of the data, and against every
/// purpose that stands in the code.
/// </summary>
internal static class SealedColumns
{
    public static IReadOnlyList<SealedColumn> All { get; } =
    [
        Of<Report>(nameof(Report.Content), "report"),
        Of<Draft>(nameof(Draft.Payload), "draft answers", "draft receipt"),
        Of<OutboxMessage>(nameof(OutboxMessage.Payload), "outbox message"),
        Of<EqualityResponse>(nameof(EqualityResponse.Answers), "equality answers"),
        Of<InstallationKey>(nameof(InstallationKey.Value), "installation key"),
        Of<Note>(nameof(Note.Content), "note"),
        Of<SavedFilter>(nameof(SavedFilter.Content), "saved filter"),
        Of<Export>(nameof(Export.Content), "export"),
        Of<ExportPart>(nameof(ExportPart.Content), "export part"),
        Of<LegalHold>(nameof(LegalHold.Reason), "legal hold"),
        Of<RightsRequest>(nameof(RightsRequest.Search), "rights search"),
        Of<RightsRequest>(nameof(RightsRequest.Found), "rights found"),
        Of<RightsRequest>(nameof(RightsRequest.Decision), "rights decision"),
        Of<PrivacyComplaint>(nameof(PrivacyComplaint.Content), "privacy complaint"),
        Of<PrivacyComplaint>(nameof(PrivacyComplaint.Outcome), "privacy complaint outcome"),
        Of<RoutingVersion>(nameof(RoutingVersion.Content), "routing"),
        Of<RoutingVersion>(nameof(RoutingVersion.Reason), "routing reason"),
        Of<RoutingDraft>(nameof(RoutingDraft.Content), "routing"),
        Of<RoutingDraft>(nameof(RoutingDraft.Reason), "routing reason"),
    ];

    private static SealedColumn Of<TRow>(string property, params string[] purposes) =>
        new(typeof(TRow), property, [.. purposes.Select(purpose => new[] { SealedJson.Root, purpose })]);
}
