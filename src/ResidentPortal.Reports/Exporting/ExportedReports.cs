using System.Text.Json;

namespace ResidentPortal.Reports.Exporting;

/// <summary>Reads back what a page to print was kept as.</summary>
public static class ExportedReports
{
    public static async Task<IReadOnlyList<ExportedReport>> ReadAsync(IAsyncEnumerable<byte[]> parts, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        await foreach (var part in parts.WithCancellation(cancellationToken))
            all.Write(part);
        return JsonSerializer.Deserialize<IReadOnlyList<ExportedReport>>(all.ToArray(), ExportFile.Json)!;
    }
}
