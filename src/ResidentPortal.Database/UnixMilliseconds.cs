using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ResidentPortal.Database;

/// <summary>Moments are numbers in the database, so that "due before now" means the same on SQLite and PostgreSQL.</summary>
public sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    moment => moment.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
