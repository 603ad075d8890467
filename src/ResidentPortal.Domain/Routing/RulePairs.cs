namespace ResidentPortal.Domain.Routing;

/// <summary>Finds the rules of one routing again in another: rules have no id.</summary>
internal static class RulePairs
{
    /// <returns>
    /// Those of the later one in their order, then those that are gone: by their place, and null where there is none.
    /// </returns>
    public static IReadOnlyList<(int? Was, int? Now)> Of(IReadOnlyList<RuleOptions> before, IReadOnlyList<RuleOptions> after)
    {
        var left = Enumerable.Range(0, before.Count).ToList();
        var found = new int?[after.Count];
        // The same rule first, then one of the same name, then the same under another name.
        Pair(RoutingJson.Write);
        Pair(rule => rule.Name ?? "");
        Pair(Nameless);
        return [.. found.Select((was, now) => (was, (int?)now)), .. left.Select(was => ((int?)was, (int?)null))];

        void Pair(Func<RuleOptions, string> key)
        {
            var (earlier, later) = (before.Select(key).ToList(), after.Select(key).ToList());
            for (var now = 0; now < later.Count; now++)
            {
                if (found[now] is null && left.FindIndex(was => earlier[was] == later[now]) is var at and >= 0)
                {
                    found[now] = left[at];
                    left.RemoveAt(at);
                }
            }
        }
    }

    private static string Nameless(RuleOptions rule) => RoutingJson.Write(new RuleOptions
    {
        When = rule.When,
        To = rule.To,
        Otherwise = rule.Otherwise,
        Last = rule.Last,
    });
}
