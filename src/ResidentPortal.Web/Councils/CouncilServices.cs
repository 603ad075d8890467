using Microsoft.Extensions.Options;
using ResidentPortal.Authoring.Checks;
using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Care;
using ResidentPortal.Reports.Retention;
using ResidentPortal.Settings;
using ResidentPortal.Web.CaseReview.Settings;

namespace ResidentPortal.Web.Councils;

public static partial class CouncilServices
{
    /// <summary>The council, the forms built from it, the routing of what they report, and the addresses that pages can link to.</summary>
    public static IServiceCollection AddCouncil(this IServiceCollection services, IConfiguration configuration) => services
        .AddAnnotated<CouncilOptions>(configuration, CouncilOptions.Section)
        .AddAnnotated<RoutingOptions>(configuration, RoutingOptions.Section)
        .AddAnnotated<AlarmOptions>(configuration, AlarmOptions.Section)
        .AddRetentionPeriods(configuration)
        .AddSingleton<IValidateOptions<RetentionOptions>, RetentionForms>()
        .AddSingleton(provider => Options<AlarmOptions>(provider).Words())
        .AddSingleton(provider => Options<CouncilOptions>(provider).Describe(Thresholds(provider)))
        .AddSingleton(provider => new ReportForms(provider.GetRequiredService<CouncilDescription>(), provider.GetServices<FormOf>()))
        .AddSingleton(provider => ApplicationRoutes.Of(provider.GetRequiredService<ReportForms>().All.SelectMany(form => form.LinkTargets)))
        .AddSingleton(provider => new CurrentRouting(Table(provider)));

    /// <summary>Offers a form: this line is all that makes it known (see <see cref="ReportForms"/>).</summary>
    public static IServiceCollection AddForm(this IServiceCollection services, FormOf form) => services.AddSingleton(form);

    /// <exception cref="SettingsException">Everything that is wrong with the routing, and between it and the council.</exception>
    private static RoutingTable Table(IServiceProvider provider)
    {
        var (council, forms) = (provider.GetRequiredService<CouncilDescription>(), provider.GetRequiredService<ReportForms>());
        // Each rests on what comes before it: a tenure that is named wrongly would be missed by every rule.
        Refuse(CouncilCheck.Of(council, forms));
        if (!RoutingTable.TryCreate(Options<RoutingOptions>(provider), forms.Names, out var table, out var mistakes))
            Refuse(mistakes);
        var every = EveryCombination.Of(forms.Names, table!);
        Refuse(
        [
            .. CouncilCheck.Of(council, table!),
            .. CareCheck.Of(Options<CareOptions>(provider), council, forms, table!),
            .. DangerProof.Of(forms, every),
        ]);
        var proof = SharingProof.Of(council, forms.Names, every);
        Refuse(proof.Mistakes);
        LogProved(provider.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(CouncilServices)), proof.Combinations);
        return table!;
    }

    // Where they are wrong the start is refused for it. What is wrong with the routing is then still found, with the Act's in their place.
    private static IReadOnlyList<Threshold> Thresholds(IServiceProvider provider)
    {
        try
        {
            return provider.GetRequiredService<CaseReviewSettings>().Thresholds;
        }
        catch (SettingsException)
        {
            return [PublishedThresholds.Act];
        }
    }

    [LoggerMessage(LogLevel.Information,
        "Every yes to sharing a report reaches the body asked about, in {Combinations} combinations of answers")]
    private static partial void LogProved(ILogger logger, int combinations);

    private static TOptions Options<TOptions>(IServiceProvider provider)
        where TOptions : class => provider.GetRequiredService<IOptions<TOptions>>().Value;

    private static void Refuse(IEnumerable<RoutingMistake> mistakes)
    {
        if (mistakes.Select(mistake => mistake.ToString()).ToList() is { Count: > 0 } found)
            throw new SettingsException(found);
    }
}
