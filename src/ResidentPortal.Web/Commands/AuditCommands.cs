using System.Globalization;
using ResidentPortal.Reports.Auditing;

namespace ResidentPortal.Web.Commands;

/// <summary>
/// Holds the record of who did what against the seals of its days. Exits with 1 where something does not agree, so that a monitor can
/// call it.
/// </summary>
public sealed class VerifyAudit : Command
{
    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var trails = await services.GetRequiredService<AuditCheck>().RunAsync(cancellationToken);
        foreach (var trail in trails)
        {
            await output.WriteLineAsync(trail.Last is { } last
                ? $"{trail.Trail}: {trail.Days} days sealed, the last {Day(last)}: {trail.Seal}"
                : $"{trail.Trail}: no day is sealed yet. That happens each night, while the site runs.");
            foreach (var fault in trail.Faults)
                await output.WriteLineAsync($"  {Day(fault.Day)}: {Words(fault.Kind)}");
        }

        var faults = trails.Sum(trail => trail.Faults.Count);
        await output.WriteLineAsync(faults == 0
            ? "Everything agrees. Compare the last seals with those in a log that was kept elsewhere."
            : $"{faults} of these do not agree. Somebody may have changed the database by hand: tell the privacy officer.");
        return faults == 0 ? 0 : 1;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Words(AuditFaultKind kind) => kind switch
    {
        AuditFaultKind.LinesMissing => "lines are missing that were there when the day was sealed",
        AuditFaultKind.LinesChanged => "lines are not as they were when the day was sealed",
        AuditFaultKind.LinesAdded => "there are more lines than when the day was sealed",
        AuditFaultKind.NotSealed => "there is no seal of this day",
        AuditFaultKind.Unchained => "its seal does not follow from the one before",
    };
}
