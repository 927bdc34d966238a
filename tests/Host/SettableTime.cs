namespace Gateway.Host.Tests;

/// <summary>A clock that stands until a test moves it.</summary>
internal sealed class SettableTime : TimeProvider
{
    public TimeSpan Elapsed { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Elapsed.Ticks;
}
