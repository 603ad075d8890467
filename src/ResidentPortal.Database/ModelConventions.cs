using Microsoft.EntityFrameworkCore;

namespace ResidentPortal.Database;

public static class ModelConventions
{
    private const int LongestName = 40;

    /// <summary>What holds in every database: a moment is a number, and a value of an enum is its name.</summary>
    public static void StoreMomentsAndNames(this ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(LongestName);
    }
}
