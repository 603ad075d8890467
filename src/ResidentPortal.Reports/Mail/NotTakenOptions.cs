using System.ComponentModel.DataAnnotations;

namespace ResidentPortal.Reports.Mail;

/// <summary>When somebody else is told that nobody has said that they have a report: for queues with Acknowledge.</summary>
public sealed class NotTakenOptions
{
    /// <summary>Hours in which the queue is read.</summary>
    [Range(1, 8, ErrorMessage = "Give 1 to 8 hours, in which the queue is read.")]
    public int UrgentWithinHours { get; set; } = 2;

    /// <summary>Of the time until the queue's promise ends, for what is not urgent.</summary>
    [Range(0.1, 1, ErrorMessage = "Give 0.1 to 1: 0.5 is half of the time until the promise ends.")]
    public double ShareOfPromise { get; set; } = 0.5;

    /// <summary>How long the link in an email works, from the day on which the report came.</summary>
    [Range(7, 365, ErrorMessage = "Give 7 to 365 days.")]
    public int LinkDays { get; set; } = 90;
}
