using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Teams.Routing.Editing;

/// <summary>One rule as it stands in the fields of its page.</summary>
internal static class RuleForm
{
    public const int LongestName = 200;

    /// <param name="before">As it was: queues that stay keep their order.</param>
    public static (RuleOptions Rule, IReadOnlyList<FieldError> Errors) Read(FieldValues fields, RuleOptions? before)
    {
        var rule = new RuleOptions
        {
            Name = fields.First("name") is { Length: > 0 } name ? name : null,
            When = new()
            {
                Form = [.. fields.All("form")],
                Kind = [.. fields.All("kind")],
                Tenure = [.. fields.All("tenure")],
                Ward = [.. fields.All("ward")],
                Urgency = [.. fields.All("urgency")],
                RepeatOrVulnerable = YesOrNo(fields.First("repeat")),
                HateElement = YesOrNo(fields.First("hate")),
                Consent = [.. fields.All("consent")],
            },
            To = InOrder(fields.All("to"), before?.To ?? []),
            Otherwise = fields.First("otherwise") is { Length: > 0 } other and not "none" ? other : null,
            Last = fields.First("last") == "yes",
        };
        return (rule, rule.Name?.Length > LongestName ? [new("name", $"The name must be {LongestName} characters or fewer")] : []);
    }

    private static List<string> InOrder(IReadOnlyList<string> chosen, List<string> before) =>
        [.. before.Where(chosen.Contains), .. chosen.Except(before)];

    private static bool? YesOrNo(string typed) => typed switch
    {
        "yes" => true,
        "no" => false,
        _ => null,
    };
}
