using System.Globalization;
using System.Text;

namespace ResidentPortal.Benchmarks;

/// <summary>One measured figure, and the figure it is to be read beside.</summary>
/// <param name="Beside">The same work with nothing around it, where there is such a thing.</param>
/// <param name="Target">From the design, where it names one.</param>
internal sealed record Row(string What, string Figure, string Beside = "", string Target = "")
{
    public static string Table(IReadOnlyList<Row> rows)
    {
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture,
            $"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cores, load {Load()}");
        table.AppendLine().AppendLine("| What | Figure | Beside it | Target |").AppendLine("|---|---|---|---|");
        foreach (var row in rows)
            table.AppendLine(CultureInfo.InvariantCulture, $"| {row.What} | {row.Figure} | {row.Beside} | {row.Target} |");
        return table.ToString();
    }

    /// <summary>How busy the machine is in all: figures of a busy machine say little.</summary>
    private static string Load() =>
        File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";
}
