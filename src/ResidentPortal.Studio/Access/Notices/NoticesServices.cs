namespace ResidentPortal.Studio.Access.Notices;

public static class NoticesServices
{
    public static IServiceCollection AddNotices(this IServiceCollection services) =>
        services.AddSingleton<NoticeMail>().AddHostedService<NoticeWorker>();
}
