using System.Globalization;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Teams.Routing.Terms;

/// <summary>The page and the field on which a mistake can be put right, from the key that the settings would have for it.</summary>
public static class MistakePlace
{
    private const string Queues = "Routing:Queues:";
    private const string Rules = "Routing:Rules:";

    /// <summary>The address of the field.</summary>
    public static string Of(string key) =>
        Split(key, Queues) is { } queue ? $"{RoutingPaths.Queue(queue.Name)}#{QueueField(queue.Part)}"
        : Split(key, Rules) is { } rule && int.TryParse(rule.Name, CultureInfo.InvariantCulture, out var place)
            ? $"{RoutingPaths.Rule(place)}#{RuleField(rule.Part)}"
        : key.StartsWith("Routing:Leads", StringComparison.Ordinal) ? RoutingPaths.Leads
        : $"{RoutingPaths.Draft}#rules";

    /// <returns>The field, where it is one of this queue.</returns>
    public static string? InQueue(string key, string id) =>
        Split(key, Queues) is { } queue && queue.Name.Equals(id, StringComparison.OrdinalIgnoreCase) ? QueueField(queue.Part) : null;

    /// <returns>The field, where it is one of this rule.</returns>
    public static string? InRule(string key, int place) =>
        Split(key, Rules) is { } rule && rule.Name == place.ToString(CultureInfo.InvariantCulture) ? RuleField(rule.Part) : null;

    /// <summary>The sentence as it stands in a list of mistakes.</summary>
    public static string Say(RoutingMistake mistake) => $"{mistake.Problem} {mistake.Remedy}";

    private static (string Name, string Part)? Split(string key, string start)
    {
        if (!key.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            return null;
        var parts = key[start.Length..].Split(':', 2);
        return (parts[0], parts.Length > 1 ? parts[1] : "");
    }

    private static string QueueField(string rest) => rest.Split(':') switch
    {
        ["Name"] => "name",
        ["Mailbox"] => "mailbox",
        ["FallbackMailbox"] => "fallback",
        ["Detail"] => "detail",
        ["ReadBy"] => "readby",
        ["Consent"] => "consent",
        ["Acknowledge"] => "acknowledge",
        ["Promise", .. var part] => "promise-" + PromiseField(part),
        ["InDanger", .. var part] => "danger-" + PromiseField(part),
        ["Hours", "Days", ..] => "days",
        ["Hours", "To"] => "to",
        ["Hours", ..] => "from",
        _ => "reserved",
    };

    private static string PromiseField(string[] part) => part switch
    {
        ["Wording"] => "wording",
        ["WordingWithoutContact"] => "without",
        _ => "within",
    };

    private static string RuleField(string rest) => rest.Split(':') switch
    {
        ["When", var part, ..] => part.ToLowerInvariant(),
        ["To", ..] => "to",
        ["Otherwise"] => "otherwise",
        _ => "name",
    };
}
