using System.Globalization;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Overdue;
using ResidentPortal.Reports.Taken;

namespace ResidentPortal.Web.Commands;

/// <summary>Lists the reports that nobody has said they have, of queues that ask. Exits with 1 while there are any.</summary>
public sealed class ListNotTaken : Command
{
    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var late = await services.GetRequiredService<NotTakenReports>().ListAsync(cancellationToken);
        if (late.Count == 0)
            await output.WriteLineAsync("Somebody has said in time that they have each report, where they were asked.");
        foreach (var one in late)
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{one.Reference}  {one.QueueId}  {one.Urgency}, accepted {one.AcceptedAt:u}, promised until {one.PromiseEnds:u}"));
        return late.Count == 0 ? 0 : 1;
    }
}

/// <summary>Records that somebody has a report, as they said on the phone.</summary>
public sealed class RecordTaken(string reference) : Command
{
    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        if (!ReportReference.TryParse(reference, out var parsed))
        {
            await output.WriteLineAsync(ReleaseReport.NotAReference);
            return 2;
        }
        var count = await services.GetRequiredService<Acknowledgements>().RecordAsync(parsed, Who, cancellationToken);
        await output.WriteLineAsync(count switch
        {
            0 => $"Nobody is asked about {parsed}, or all who were have answered.",
            1 => $"{parsed} is recorded as taken by 1 queue.",
            _ => $"{parsed} is recorded as taken by {count} queues.",
        });
        return count > 0 ? 0 : 1;
    }
}
