namespace ResidentPortal.Domain.Routing;

/// <summary>Forms as they are named in routes and in routing settings.</summary>
public static class FormIds
{
    public const string Asb = "asb";
    public const string HateCrime = "hate-crime";
    public const string CaseReview = "case-review";

    public static IReadOnlyList<string> All { get; } = [Asb, HateCrime, CaseReview];

    public static string AskingFor(ReportKind kind) => kind switch
    {
        ReportKind.HateCrime => HateCrime,
        ReportKind.CaseReview => CaseReview,
        _ => Asb,
    };
}
