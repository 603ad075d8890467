using Microsoft.Extensions.Options;
using ResidentPortal.Web.Hosting;

namespace ResidentPortal.Web.CaseReview;

public static class CaseReviewServices
{
    public static IServiceCollection AddCaseReview(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CaseReviewOptions>().Bind(configuration.GetSection(CaseReviewOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CaseReviewOptions>>(new AnnotatedSettings<CaseReviewOptions>(CaseReviewOptions.Section));
        return services;
    }
}
