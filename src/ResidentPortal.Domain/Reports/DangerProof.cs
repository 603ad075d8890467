using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Domain.Reports;

/// <summary>Shows that somebody in danger is promised what is meant for them, whichever team leads their report.</summary>
public static class DangerProof
{
    public static IEnumerable<RoutingMistake> Of(ReportForms forms, IEnumerable<Decided> every)
    {
        var asking = forms.All
            .Where(form => form.Form.Steps.Any(step => step.Questions.Contains(Danger.Question)))
            .Select(form => form.Slug).ToHashSet();
        return every
            .Where(one => one.Facts.Urgency is Urgency.Emergency && asking.Contains(one.Facts.FormId))
            .Select(one => (one.Facts, one.Decision.Lead))
            .Where(led => led.Lead.InDanger is null)
            .DistinctBy(led => led.Lead.Id)
            .Select(led => new RoutingMistake(
                $"{RoutingReading.QueueKey(led.Lead.Id)}:InDanger",
                $"It leads reports of people in danger, and does not say what it promises them; the first is {led.Facts.FormId}: "
                    + $"{RoutingCoverage.InWords(led.Facts)}.",
                $"Say by when somebody reads such a report, with {ServicePromise.By} where the date goes."));
    }
}
