using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Web.Site.Help;

/// <summary>Who deals with a report, as the routing table would send it.</summary>
/// <param name="Always">They get it whatever the resident agrees to.</param>
/// <param name="IfAgreed">They get it only if the resident agrees.</param>
/// <param name="IfRefused">They get it in place of somebody who may not have it.</param>
/// <param name="IfRepeated">They get it too if it happened before, or somebody is at risk.</param>
/// <param name="IfHate">They get it too if hate may be behind it.</param>
public sealed record FoundServices(
    IReadOnlyList<Queue> Always, IReadOnlyList<Queue> IfAgreed, IReadOnlyList<Queue> IfRefused, IReadOnlyList<Queue> IfRepeated,
    IReadOnlyList<Queue> IfHate)
{
    public static FoundServices Of(RoutingTable table, ReportForm form, Answers answers)
    {
        var refusing = form.Facts(answers) with { Consents = Consents.None };
        var agreeing = form.Facts(Agreeing(form, answers));
        var (refused, agreed) = (Queues(table, refusing), Queues(table, agreeing));
        return new(
            [.. refused.Intersect(agreed)],
            [.. agreed.Except(refused)],
            [.. refused.Except(agreed)],
            [.. Queues(table, agreeing with { RepeatOrVulnerable = true }).Except(agreed)],
            [.. Queues(table, agreeing with { HateElement = true }).Except(agreed)]);
    }

    // Yes to all that the form would ask about passing it on. A body of which it would not ask cannot get the report.
    private static Answers Agreeing(ReportForm form, Answers answers)
    {
        var reachable = answers.With(SafeContact.Ways, new ChoicesAnswer([SafeContact.ByPhone]));
        return form.Form.Steps
            .Where(step => step.Section == Sections.Sharing)
            .SelectMany(step => step.AskedOf(reachable)?.Questions ?? [])
            .Where(question => question.Id.StartsWith(Domain.Reports.CommonSteps.Sharing.QuestionPrefix, StringComparison.Ordinal))
            .Aggregate(reachable, (given, consent) => given.With(consent, new ChoiceAnswer("yes")));
    }

    private static List<Queue> Queues(RoutingTable table, RoutingFacts facts) =>
        [.. table.Decide(facts).Destinations.Select(destination => destination.Queue)];
}
