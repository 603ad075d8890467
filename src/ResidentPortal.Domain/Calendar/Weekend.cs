namespace ResidentPortal.Domain.Calendar;

internal static class Weekend
{
    extension(DateOnly date)
    {
        public bool IsWeekend => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
    }
}
