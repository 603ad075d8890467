using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ResidentPortal.Reports.Storage;

/// <summary>Moments are numbers in the database, so that "due before now" means the same on SQLite and PostgreSQL.</summary>
internal sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    moment => moment.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
