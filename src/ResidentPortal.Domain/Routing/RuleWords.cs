namespace ResidentPortal.Domain.Routing;

/// <summary>A rule as a sentence: "If the kind is noise and the home is owner, it goes to “Noise team”."</summary>
public static class RuleWords
{
    /// <param name="name">How people call what a condition names, by its part ("Kind", "Tenure") and id; the id itself where left
    /// out.</param>
    public static string Of(RuleOptions rule, RoutingOptions routing, Func<string, string, string>? name = null)
    {
        var conditions = Conditions(rule.When, name ?? ((_, id) => id)).ToList();
        var when = conditions.Count == 0 ? "Every report" : $"If {string.Join(" and ", conditions)}, it";
        return $"{when} goes to {RoutingChanges.Names(routing, rule.To)}."
            + (rule.Otherwise is { Length: > 0 } other
                ? $" Where a consent is missing, {RoutingChanges.Names(routing, [other])} has it instead."
                : "")
            + (rule.Last ? " No rule after it is looked at." : "");
    }

    private static IEnumerable<string> Conditions(ConditionOptions when, Func<string, string, string> name)
    {
        if (when.Form.Count > 0)
            yield return $"the form is {OneOf(nameof(when.Form), when.Form)}";
        if (when.Kind.Count > 0)
            yield return $"the kind is {OneOf(nameof(when.Kind), when.Kind)}";
        if (when.Tenure.Count > 0)
            yield return $"the home is {OneOf(nameof(when.Tenure), when.Tenure)}";
        if (when.Ward.Count > 0)
            yield return $"the ward is {OneOf(nameof(when.Ward), when.Ward)}";
        if (when.Urgency.Count > 0)
            yield return $"the urgency is {OneOf(nameof(when.Urgency), when.Urgency)}";
        if (when.RepeatOrVulnerable is { } repeat)
            yield return repeat ? "it happened before or somebody is vulnerable" : "it is the first time and nobody is vulnerable";
        if (when.HateElement is { } hate)
            yield return hate ? "hate may be behind it" : "no hate is behind it";
        if (when.Consent.Count > 0)
            yield return $"the person said yes to {OneOf(nameof(when.Consent), when.Consent)}";

        string OneOf(string part, List<string> ids) => string.Join(" or ", ids.Select(id => name(part, id)));
    }
}
