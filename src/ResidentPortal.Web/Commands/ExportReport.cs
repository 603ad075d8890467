using System.Security.Cryptography;
using System.Text;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Reports.Intake;

namespace ResidentPortal.Web.Commands;

/// <summary>Prints one report in full, for a team whose email was lost.</summary>
public sealed class ExportReport(string reference) : Command
{
    public override async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        if (!ReportReference.TryParse(reference, out var parsed))
        {
            await output.WriteLineAsync(ReleaseReport.NotAReference);
            return 2;
        }
        byte[]? json;
        try
        {
            json = await services.GetRequiredService<ReportExport>().ReadAsync(parsed, Who, cancellationToken);
        }
        catch (CryptographicException)
        {
            await output.WriteLineAsync(ReleaseReport.KeyIsGone(parsed));
            return 1;
        }
        await output.WriteLineAsync(json is null ? $"There is no report with the reference {parsed}." : Encoding.UTF8.GetString(json));
        return json is null ? 1 : 0;
    }
}
