using ResidentPortal.Content.Published;

namespace ResidentPortal.Content.Alerts;

/// <summary>News for everybody who opens the site: a node of the type "alert", which has no page.</summary>
/// <param name="Duration">How long it will last, in words; empty when that is not known.</param>
/// <param name="Link">Null when there is none, or when its page is gone.</param>
public sealed record Alert(AlertLevel Level, string Message, string Duration, PublishedLink? Link)
{
    public const string DocumentType = "alert";

    /// <summary>Those that are published now: the gravest first, and in the editors' order within a level.</summary>
    public static IReadOnlyList<Alert> On(PublishedSite site) =>
        [.. site.WithoutPage.Where(node => node.DocumentType == DocumentType).Select(Of).OrderBy(alert => alert.Level)];

    private static Alert Of(PublishedPage node) =>
        new(LevelOf(node.Text("level")), node.Text("message"), node.Text("duration"), node.Link("link"));

    private static AlertLevel LevelOf(string word) => word switch
    {
        "Danger" => AlertLevel.Danger,
        "Disruption" => AlertLevel.Disruption,
        _ => AlertLevel.Information,
    };
}

/// <summary>The gravest first.</summary>
public enum AlertLevel
{
    Danger,
    Disruption,
    Information,
}
