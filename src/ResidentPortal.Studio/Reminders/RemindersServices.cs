namespace ResidentPortal.Studio.Reminders;

public static class RemindersServices
{
    public static IServiceCollection AddReminders(this IServiceCollection services) =>
        services.AddSingleton<PageReminders>().AddHostedService<ReminderWorker>();
}
