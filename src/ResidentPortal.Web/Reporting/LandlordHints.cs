using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Web.Reporting;

/// <summary>
/// Says beside a landlord that acts for the council that it will see the report, where the routing sends what was answered so far to it.
/// </summary>
public sealed class LandlordHints(CouncilDescription council, CurrentRouting routing)
{
    /// <param name="kept">The answers up to this page.</param>
    public Step Of(ReportForm report, Step step, Answers kept) => step.Questions.Any(IsHome)
        ? step with
        {
            Questions = [.. step.Questions.Select(question => IsHome(question) ? Of(report, (OneChoice)question, kept) : question)],
        }
        : step;

    private static bool IsHome(Question question) => question is OneChoice { Id: Home.Id };

    private OneChoice Of(ReportForm report, OneChoice home, Answers kept) => home with
    {
        Options =
        [
            .. home.Options.Select(option => council.NamedLandlords.FirstOrDefault(tenure => tenure.Id == option.Value) is { } tenure
                && Sees(tenure, report.Facts(kept.With(home, new ChoiceAnswer(tenure.Id))))
                    ? option with { Hint = $"{option.Hint} {tenure.Landlord} will see your {report.Noun}.".TrimStart() }
                    : option),
        ],
    };

    private bool Sees(Tenure tenure, RoutingFacts facts) =>
        routing.Table.Decide(facts with { Consents = Consents.None }).Told
            .Any(told => told.Queue.Id == tenure.Queue || tenure.MoreQueues.Contains(told.Queue.Id));
}
