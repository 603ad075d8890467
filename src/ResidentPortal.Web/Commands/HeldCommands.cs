using System.Security.Cryptography;
using ResidentPortal.Domain.Reports;

namespace ResidentPortal.Web.Commands;

/// <summary>Lists the reports that are held.</summary>
public sealed class HeldReports : Command
{
    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var held = await services.GetRequiredService<ResidentPortal.Reports.Held.HeldReports>().ListAsync(cancellationToken);
        await output.WriteAsync(held.ToText());
        return 0;
    }
}

/// <summary>Sends a held report to its teams; the running site delivers it.</summary>
public sealed class ReleaseReport(string reference) : Command
{
    internal const string NotAReference = "That is not a reference. It looks like A-7K3M-92QF. Check each letter and digit.";

    internal static string KeyIsGone(ReportReference reference) =>
        $"{reference} cannot be read because the key that sealed it is not in the key folder: put that folder back from its backup.";

    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        if (!ReportReference.TryParse(reference, out var parsed))
        {
            await output.WriteLineAsync(NotAReference);
            return 2;
        }
        bool released;
        try
        {
            released = await services.GetRequiredService<ResidentPortal.Reports.Held.HeldReports>()
                .ReleaseAsync(parsed, Who, cancellationToken);
        }
        catch (CryptographicException)
        {
            await output.WriteLineAsync(KeyIsGone(parsed));
            return 1;
        }
        await output.WriteLineAsync(released ? $"{parsed} is on its way to its teams." : $"No report with the reference {parsed} is held.");
        return released ? 0 : 1;
    }
}
