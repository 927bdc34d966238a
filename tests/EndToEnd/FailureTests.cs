using System.Diagnostics;

namespace Tests.EndToEnd;

public sealed class FailureTests
{
    [Fact]
    public async Task A_killed_subgraph_nulls_only_its_own_fields_and_is_named_in_one_line()
    {
        await using var host = await AppHostProcess.StartAsync([]);
        var token = host.Token("aldgate", "enterprise");
        (await host.QueryAsync(token, SampleQueries.PortfolioOverview)).WithoutErrors();

        using (var victim = Process.GetProcessById(host.ProcessId("dividend-history")))
        {
            victim.Kill();
            await victim.WaitForExitAsync();
        }

        var answer = await host.QueryAsync(token, SampleQueries.PortfolioOverview);

        var position = answer.Items("data.portfolios.nodes.0.positions.nodes").First();
        Assert.Null(position.At("instrument.trailingYield"));
        Assert.Null(position.At("instrument.dividendGrowth"));
        Assert.NotEqual("null", position.Text("instrument.name"));
        Assert.NotEqual("null", position.Text("instrument.lastClose.price.amount"));
        Assert.NotEmpty(answer.Items("data.portfolios.nodes.0.complianceStatus.checks"));
        Assert.All(answer.Items("errors"), error =>
        {
            Assert.Equal("SUBGRAPH_UNAVAILABLE", error.Text("extensions.code"));
            Assert.Contains(error.At("path")!.AsArray()[^1]!.ToString(), new[] { "trailingYield", "dividendGrowth" });
        });
        await Eventually(() => host.Errors.Contains("dividend-history", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ctrl_C_stops_every_process()
    {
        await using var host = await AppHostProcess.StartAsync([]);
        var children = host.ProcessIds().ToArray();
        Assert.Equal(5, children.Length);

        await host.InterruptAsync();

        Assert.Equal((0, ""), (host.Process.ExitCode, host.Errors));
        Assert.All(children, id => Assert.False(IsRunning(id)));
    }

    [Fact]
    public async Task A_killed_AppHost_leaves_no_process_behind()
    {
        await using var host = await AppHostProcess.StartAsync([]);
        var children = host.ProcessIds().ToArray();

        host.Process.Kill();

        await Eventually(() => children.All(id => !IsRunning(id)));
    }

    [Fact]
    public async Task A_port_in_use_ends_with_one_line()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;

        await using var host = await AppHostProcess.RunToEndAsync("--port", $"{port}");

        Assert.NotEqual(0, host.Process.ExitCode);
        Assert.Equal($"Port {port} on 127.0.0.1 is in use: stop what listens there or choose another with --port.", host.Errors);
    }

    [Theory]
    [InlineData("--as-of", "31.12.2019", "--as-of 31.12.2019 is not a date")]
    [InlineData("--port", "70000", "--port 70000 is not a port")]
    [InlineData("--data", "no-such-folder", "there is no such folder")]
    [InlineData("--state", "/proc/gateway", "cannot be written")]
    [InlineData("--instruments", "13", "--instruments 13: give a number from 14 to 5000.")]
    [InlineData("--positions", "many", "--positions many: give a number from 1 to 5000.")]
    [InlineData("--colour", "red", "--colour")]
    public async Task A_bad_option_ends_with_a_line_that_names_it(string option, string value, string expected)
    {
        await using var host = await AppHostProcess.RunToEndAsync(option, value);

        Assert.NotEqual(0, host.Process.ExitCode);
        Assert.Contains(expected, host.Errors);
    }

    [Fact]
    public async Task Real_files_are_not_made_larger()
    {
        await using var host = await AppHostProcess.RunToEndAsync("--data", ".", "--positions", "20");

        Assert.NotEqual(0, host.Process.ExitCode);
        Assert.Contains("make the simulated market larger", host.Errors);
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Waits for something that another process does; fails after ten seconds.</summary>
    private static async Task Eventually(Func<bool> condition)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!condition())
        {
            await Task.Delay(20, timeout.Token);
        }
    }
}
