using ResidentPortal.Domain.Reports;
using ResidentPortal.Hosting.Limits;
using ResidentPortal.Settings;
using ResidentPortal.Web.Councils;
using ResidentPortal.Web.Reporting.Suspicion;

namespace ResidentPortal.Web.Reporting;

public static class ReportingServices
{
    public static IServiceCollection AddReporting(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddForm(AsbReport.Of);
        services.AddForm(HateCrimeReport.Of);
        services.AddForm(CaseReviewApplication.Of);
        services.AddAnnotated<AbuseOptions>(configuration, AbuseOptions.Section);
        services.AddHttpClient<ReCaptcha>().RemoveAllLoggers();
        services.AddSingleton<SubmissionLimits>();
        services.AddSingleton<WaitTickets>();
        services.AddTransient<SuspicionCheck>();
        services.AddSingleton<DraftCookie>();
        services.AddSingleton<Drafts>();
        services.AddSingleton<Prefill>();
        services.AddSingleton<Outage>();
        services.AddSingleton<LandlordHints>();
        services.AddSingleton<StrayPosts>();
        services.AddSingleton<CarryOver>();
        services.AddSingleton<Starting>();
        services.AddSingleton<AddressSearch>();
        services.AddSingleton<Steps>();
        services.AddSingleton<TypedSaves>();
        services.AddSingleton<PromiseTextOverrides>();
        services.AddSingleton<FormTextOverrides>();
        services.AddSingleton<SubmissionWriter>();
        services.AddTransient<Submitting>();
        services.AddSingleton<Receipts>();
        services.AddSingleton<Equality>();
        return services;
    }
}
