using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Web.CaseReview.Application;
using ResidentPortal.Web.CaseReview.Checker;
using ResidentPortal.Web.CaseReview.Settings;
using ResidentPortal.Web.Reporting;

namespace ResidentPortal.Web.CaseReview;

public static class CaseReviewServices
{
    /// <summary>The checker, what the application adds to its form, and the settings of both.</summary>
    public static IServiceCollection AddCaseReview(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(provider =>
            CaseReviewSettings.Read(configuration, LondonTime.DateAt(provider.GetRequiredService<TimeProvider>().GetUtcNow())))
        .AddSingleton(provider => new Thresholds(provider.GetRequiredService<CaseReviewSettings>().Thresholds))
        .AddSingleton<CaseReviewForms>()
        .AddSingleton<CheckCookie>()
        .AddSingleton<CheckSteps>()
        .AddSingleton<CheckResult>()
        .AddSingleton<IPrefill, KnownReferences>()
        .AddSingleton<IAddsToSubmission, ApplicationAddition>();
}
