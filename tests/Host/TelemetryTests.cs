using System.Reflection;
using Gateway.Host.Telemetry;
using Microsoft.Extensions.Logging;

namespace Gateway.Host.Tests;

public sealed class TelemetryTests
{
    [Fact]
    public void Every_logged_event_has_a_number_of_its_own()
    {
        var ids = typeof(EventIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (int)field.GetRawConstantValue()!).ToArray();
        var used = typeof(Log).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()!.EventId)
            .ToArray();

        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(ids.Order(), used.Order());
    }
}
