using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Care;
using ResidentPortal.Settings;

namespace ResidentPortal.Web.Councils;

/// <summary>Proves routing against the council and its forms, wherever the routing comes from.</summary>
/// <param name="environment">In Production an example address is a mistake.</param>
internal sealed partial class CouncilRouting(
    IOptions<RoutingOptions> folder, IOptions<CareOptions> care, CouncilDescription council, ReportForms forms, ILoggerFactory logs,
        IHostEnvironment? environment = null)
    : IRoutingProof
{
    private readonly Lazy<string> _basis = new(() => BasisOf(care.Value, council, forms));

    public RoutingOptions Folder => folder.Value;

    public string Basis => _basis.Value;

    /// <exception cref="SettingsException">Everything that is wrong with the routing, and between it and the council.</exception>
    public RoutingTable OfTheFolder()
    {
        // Each rests on what comes before it: a tenure that is named wrongly would be missed by every rule.
        Refuse(CouncilCheck.Of(council, forms));
        if (Prove(Folder, out var table, out var mistakes, out var combinations))
        {
            LogProved(logs.CreateLogger(typeof(CouncilServices)), combinations);
            return table;
        }

        Refuse(mistakes);
        throw new InvalidOperationException("Routing without mistakes has a table.");
    }

    public bool TryRead(RoutingOptions options, [NotNullWhen(true)] out RoutingTable? table, out IReadOnlyList<RoutingMistake> mistakes) =>
        RoutingTable.TryRead(options, forms.Names, out table, out mistakes);

    public bool TryProve(RoutingOptions options, [NotNullWhen(true)] out RoutingTable? table, out IReadOnlyList<RoutingMistake> mistakes)
    {
        if (!Prove(options, out table, out mistakes, out _))
            return false;
        if (environment?.IsProduction() is true)
            mistakes = ExampleAddresses.In(options);
        return mistakes.Count == 0;
    }

    private bool Prove(RoutingOptions options, [NotNullWhen(true)] out RoutingTable? table, out IReadOnlyList<RoutingMistake> mistakes,
        out int combinations)
    {
        combinations = 0;
        if (!RoutingTable.TryCreate(options, forms.Names, out table, out mistakes))
            return false;
        var every = EveryCombination.Of(forms.Names, table);
        mistakes =
            [.. CouncilCheck.Of(council, table), .. CareCheck.Of(care.Value, council, forms, table), .. DangerProof.Of(forms, every)];
        if (mistakes.Count > 0)
            return false;
        var proof = SharingProof.Of(council, forms.Names, every);
        (mistakes, combinations) = (proof.Mistakes, proof.Combinations);
        return mistakes.Count == 0;
    }

    private static string BasisOf(CareOptions care, CouncilDescription council, ReportForms forms)
    {
        var versions = new[] { typeof(RoutingTable), typeof(CouncilRouting) }.Select(type => type.Module.ModuleVersionId);
        var text = JsonSerializer.Serialize(new { versions, forms.Names, council.Tenures, council.Partners, care.DefaultOwners });
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }

    private static void Refuse(IEnumerable<RoutingMistake> mistakes)
    {
        if (mistakes.Select(mistake => mistake.ToString()).ToList() is { Count: > 0 } found)
            throw new SettingsException(found);
    }

    [LoggerMessage(LogLevel.Information,
        "Every yes to sharing a report reaches the body asked about, in {Combinations} combinations of answers")]
    private static partial void LogProved(ILogger logger, int combinations);
}
