using Microsoft.Extensions.Options;
using ResidentPortal.Authoring.Checks;
using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Retention;
using ResidentPortal.Settings;
using ResidentPortal.Teams.Routing.Publishing;
using ResidentPortal.Web.CaseReview.Settings;

namespace ResidentPortal.Web.Councils;

public static class CouncilServices
{
    /// <summary>The council, the forms built from it, the routing of what they report, and the addresses that pages can link to.</summary>
    public static IServiceCollection AddCouncil(this IServiceCollection services, IConfiguration configuration) => services
        .AddAnnotated<CouncilOptions>(configuration, CouncilOptions.Section)
        .AddAnnotated<RoutingOptions>(configuration, RoutingOptions.Section)
        .AddAnnotated<AlarmOptions>(configuration, AlarmOptions.Section)
        .AddAnnotated<RoutingChangesOptions>(configuration, RoutingChangesOptions.Section)
        .AddRetentionPeriods(configuration)
        .AddSingleton<IValidateOptions<RetentionOptions>, RetentionForms>()
        .AddSingleton(provider => Options<AlarmOptions>(provider).Words())
        .AddSingleton(provider => Options<CouncilOptions>(provider).Describe(Thresholds(provider)))
        .AddSingleton(provider => new ReportForms(provider.GetRequiredService<CouncilDescription>(), provider.GetServices<FormOf>()))
        .AddSingleton(provider => ApplicationRoutes.Of(provider.GetRequiredService<ReportForms>().All.SelectMany(form => form.LinkTargets)))
        .AddSingleton<CouncilRouting>()
        .AddSingleton<IRoutingProof>(provider => provider.GetRequiredService<CouncilRouting>())
        .AddSingleton(provider => new CurrentRouting(provider.GetRequiredService<CouncilRouting>().OfTheFolder()));

    /// <summary>Offers a form: this line is all that makes it known (see <see cref="ReportForms"/>).</summary>
    public static IServiceCollection AddForm(this IServiceCollection services, FormOf form) => services.AddSingleton(form);

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

    private static TOptions Options<TOptions>(IServiceProvider provider)
        where TOptions : class => provider.GetRequiredService<IOptions<TOptions>>().Value;
}
