using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Authoring.Checks;
using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Retention;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.Testing;
using ResidentPortal.Web.CaseReview;
using ResidentPortal.Web.CaseReview.Settings;
using ResidentPortal.Web.Councils;
using ResidentPortal.Web.Reporting;

namespace ResidentPortal.Web.Tests;

/// <summary>The council that the site ships with, read as the site reads it.</summary>
internal static class ShippedCouncil
{
    public static readonly string Root = RepositoryRoot.Combine("src", "ResidentPortal.Web");

    public static readonly string Folder = Path.Combine(Root, "Councils", "barnet");

    public static IConfiguration Settings { get; } = CouncilFolder.Read(Folder, Root);

    private static readonly ServiceProvider Services = new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddCouncil(Settings)
        .AddReporting(Settings)
        .AddCaseReview(Settings)
        .BuildServiceProvider();

    /// <summary>A fresh copy, for a test to change.</summary>
    public static SiteOptions Site => Settings.GetSection(SiteOptions.Section).Get<SiteOptions>()!;

    public static CouncilDescription Description => Services.GetRequiredService<CouncilDescription>();

    public static ReportForms Forms => Services.GetRequiredService<ReportForms>();

    public static ReportForm Asb => Forms.Find(AsbReport.Id)!;

    public static ApplicationRoutes Routes => Services.GetRequiredService<ApplicationRoutes>();

    /// <inheritdoc cref="Site"/>
    public static RoutingOptions RoutingOptions => Settings.GetSection(Domain.Routing.RoutingOptions.Section).Get<RoutingOptions>()!;

    public static RoutingTable Routing => Services.GetRequiredService<CurrentRouting>().Table;

    public static RetentionPeriods Periods => Services.GetRequiredService<RetentionPeriods>();

    public static CaseReviewSettings CaseReview => Services.GetRequiredService<CaseReviewSettings>();
}
