using System.Globalization;

namespace Gateway.AppHost;

/// <summary>The processes: four subgraphs and the gateway, their addresses and what each is told.</summary>
internal sealed class Topology(AppHostOptions options, TextWriter output, TextWriter errors) : IAsyncDisposable
{
    private static readonly TimeSpan SubgraphPatience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan GatewayPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(4);

    private const string Collector = "compliance";

    private readonly CallerContextKeys _keys = new();
    private readonly AuditKeys _auditKeys = new(options.StateDirectory);
    private readonly List<(SubgraphProgram Program, ChildProcess Process, Uri Address)> _subgraphs = [];
    private ChildProcess? _gateway;
    private Uri? _collector;

    public ProgramFiles Files { get; } = ProgramFiles.Locate();

    public Uri GatewayAddress { get; } = new($"http://127.0.0.1:{options.Port}");

    public IEnumerable<(string Name, Uri Address, int ProcessId)> Processes
        => [.. _subgraphs.Select(subgraph => (subgraph.Program.Name, subgraph.Address, subgraph.Process.Id)), ("gateway", GatewayAddress, _gateway!.Id)];

    private string SupergraphCache => Path.Combine(options.StateDirectory.FullName, "supergraph.graphql");

    /// <summary>Starts the four and waits until each is ready or has ended.</summary>
    /// <exception cref="StartException">A subgraph ended and there is no composed supergraph of an earlier start to serve without it.</exception>
    public async Task StartSubgraphsAsync(CancellationToken cancellation)
    {
        var display = new ProgressDisplay(output, redraws: !Console.IsOutputRedirected);
        var ports = Ports.Above(options.Port, SubgraphProgram.All.Count);
        var addresses = SubgraphProgram.All.Zip(ports).ToDictionary(pair => pair.First.Name, pair => new Uri($"http://127.0.0.1:{pair.Second}"));
        _collector = new Uri(addresses[Collector], "/internal/audit");
        foreach (var program in SubgraphProgram.All)
        {
            var address = addresses[program.Name];
            var process = ChildProcess.Start(
                program.Name,
                Files.Assembly(program.Project, program.AssemblyName),
                ["--urls", address.ToString().TrimEnd('/')],
                SubgraphEnvironment(program, addresses),
                line => display.Accept(program.Name, line));
            _subgraphs.Add((program, process, address));
        }

        var ready = await Task.WhenAll(_subgraphs.Select(s => Readiness.WaitAsync(s.Process, s.Address, SubgraphPatience, cancellation)));
        display.Complete();
        foreach (var ((program, process, _), isReady) in _subgraphs.Zip(ready))
        {
            if (!isReady)
            {
                ReportStartFailure(program, process);
            }
        }
    }

    /// <summary>Starts the gateway, which composes the running subgraphs' schemas.</summary>
    /// <exception cref="StartException">It did not become ready.</exception>
    public async Task StartGatewayAsync(CancellationToken cancellation)
    {
        _gateway = ChildProcess.Start(
            "gateway",
            Files.Assembly("gateway/Host", "Gateway.Host"),
            ["serve", "--port", options.Port.ToString(CultureInfo.InvariantCulture)],
            GatewayEnvironment(),
            ForwardGatewayLine);
        if (!await Readiness.WaitAsync(_gateway, GatewayAddress, GatewayPatience, cancellation))
        {
            throw new StartException($"The gateway did not start: {_gateway.Reason}");
        }
    }

    /// <summary>Names each process that ends by itself in one line; returns when the gateway does.</summary>
    public async Task WatchAsync(CancellationToken cancellation)
    {
        foreach (var (_, process, _) in _subgraphs.Where(subgraph => !subgraph.Process.HasExited))
        {
            _ = NameWhenDeadAsync(process, cancellation);
        }

        await _gateway!.UnexpectedExitAsync(cancellation);
        await errors.WriteLineAsync($"The gateway (process {_gateway.Id}) ended with code {_gateway.ExitCode}: {_gateway.Reason}");
    }

    public async ValueTask DisposeAsync()
    {
        // The gateway first: it drains its requests while the subgraphs still answer.
        if (_gateway is not null)
        {
            await StopAsync(_gateway);
        }

        await Task.WhenAll(_subgraphs.Select(subgraph => StopAsync(subgraph.Process)));
    }

    private async Task StopAsync(ChildProcess process)
    {
        if (process.HasExited)
        {
            return;
        }

        await process.StopAsync(StopPatience / 2);
        if (process.ExitCode != 0)
        {
            await errors.WriteLineAsync($"{process.Name} (process {process.Id}) did not stop cleanly, it ended with code {process.ExitCode}: {process.Reason}");
        }
    }

    private void ReportStartFailure(SubgraphProgram program, ChildProcess process)
    {
        var line = $"{program.Name} did not start: {process.Reason}";
        if (!File.Exists(SupergraphCache))
        {
            throw new StartException(line);
        }

        errors.WriteLine($"{line} (the supergraph of the last start is served without it)");
    }

    private async Task NameWhenDeadAsync(ChildProcess process, CancellationToken cancellation)
    {
        try
        {
            await process.UnexpectedExitAsync(cancellation);
            await errors.WriteLineAsync(
                $"{process.Name} (process {process.Id}) ended with code {process.ExitCode}; its fields are null until AppHost is started again. {process.Reason}");
        }
        catch (OperationCanceledException)
        {
            // AppHost is stopping.
        }
    }

    private void ForwardGatewayLine(string line)
    {
        // The gateway's own start-up lines repeat what AppHost says better; warnings and errors must be seen.
        if (line.Contains("warn", StringComparison.Ordinal) || line.Contains("fail", StringComparison.Ordinal) || line.Contains("crit", StringComparison.Ordinal))
        {
            output.WriteLine($"gateway: {line.Trim()}");
        }
    }

    private Dictionary<string, string> SubgraphEnvironment(SubgraphProgram program, IReadOnlyDictionary<string, Uri> addresses)
    {
        var environment = CommonEnvironment();
        environment["Storage__Directory"] = options.StateDirectory.FullName;
        environment["CallerContext__Key"] = _keys.For(program.Name);
        AddAudit(environment, program.Name);
        if (program.Name == Collector)
        {
            environment["Audit__MasterKey"] = _auditKeys.Master;
        }

        AddPreTradeCheck(environment, program, addresses);
        AddTradeFeed(environment, program, addresses);
        AddStateFeed(environment, program, addresses);
        if (options.DataDirectory is { } data)
        {
            environment["Market__Data"] = data.FullName;
        }

        if (options.AsOf is { } asOf)
        {
            // What they do by themselves (limits at the end of the day, schedules, feeds) knows no later date than callers do.
            environment["Storage__BusinessDate"] = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        AddSize(environment, "Market__Instruments", options.Growth.Instruments);
        AddSize(environment, "Sample__Positions", options.Growth.Positions);
        AddSize(environment, "Sample__Portfolios", options.Growth.Portfolios);
        return environment;
    }

    private static void AddSize(Dictionary<string, string> environment, string key, int? count)
    {
        if (count is { } number)
        {
            environment[key] = number.ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Portfolio asks compliance before orders are approved: the one call between subgraphs at request time.</summary>
    private void AddPreTradeCheck(Dictionary<string, string> environment, SubgraphProgram program, IReadOnlyDictionary<string, Uri> addresses)
    {
        const string Asking = "portfolio";
        const string Asked = "compliance";
        if (program.Name == Asking)
        {
            environment["Compliance__Url"] = addresses[Asked].ToString().TrimEnd('/');
            environment["Compliance__Key"] = _keys.Between(Asking, Asked);
        }
        else if (program.Name == Asked)
        {
            environment["PreTradeCheck__Key"] = _keys.Between(Asking, Asked);
        }
    }

    /// <summary>Compliance follows the trades that portfolio stores.</summary>
    private void AddTradeFeed(Dictionary<string, string> environment, SubgraphProgram program, IReadOnlyDictionary<string, Uri> addresses)
    {
        const string Following = "compliance";
        const string Followed = "portfolio";
        if (program.Name is Following or Followed)
        {
            environment["TradeFeed__Key"] = _keys.Between(Following, Followed);
        }

        if (program.Name == Following)
        {
            environment["TradeFeed__Url"] = addresses[Followed].ToString().TrimEnd('/');
        }
    }

    /// <summary>Compliance follows the states of the portfolios, to hold rules against them after the fact.</summary>
    private void AddStateFeed(Dictionary<string, string> environment, SubgraphProgram program, IReadOnlyDictionary<string, Uri> addresses)
    {
        const string Following = "compliance";
        const string Followed = "portfolio";
        if (program.Name is Following or Followed)
        {
            environment["StateFeed__Key"] = _keys.Between(Following, Followed);
        }

        if (program.Name == Following)
        {
            environment["StateFeed__Url"] = addresses[Followed].ToString().TrimEnd('/');
        }
    }

    private Dictionary<string, string> GatewayEnvironment()
    {
        var environment = CommonEnvironment();
        environment["CallerContext__MasterKey"] = _keys.Master;
        environment["Supergraph__Cache"] = SupergraphCache;
        AddAudit(environment, "gateway");
        environment["Metering__Directory"] = Directory.CreateDirectory(Path.Combine(options.StateDirectory.FullName, "usage")).FullName;
        AddPartnerContract(environment);
        environment["Downloads__Fields__portfolio"] = "InvestmentReport.downloadPath";
        environment["Downloads__Fields__compliance"] = "RegulatoryReport.downloadPath";

        // They mask what was not written for clients themselves, by the type of the exception.
        environment["SubgraphErrors__Subgraphs"] = string.Join(',', SubgraphProgram.All.Select(program => program.Name));
        if (options.AsOf is { } asOf)
        {
            environment["CallerContext__BusinessDate"] = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        foreach (var (program, _, address) in _subgraphs)
        {
            environment[$"Subgraphs__{program.Name}__Url"] = new Uri(address, "graphql").ToString();
        }

        return environment;
    }

    /// <summary>Each process keeps its own log and sends it to compliance.</summary>
    private void AddAudit(Dictionary<string, string> environment, string process)
    {
        environment["Audit__Directory"] = Path.Combine(options.StateDirectory.FullName, "audit");
        environment["Audit__Key"] = _auditKeys.For(process);
        environment["Audit__Collector"] = _collector!.ToString();
    }

    /// <summary>A partner sees the fields that are tagged for partners and what they return; nothing personal and nothing of a tenant's own books.</summary>
    private static void AddPartnerContract(Dictionary<string, string> environment)
    {
        environment["Contracts__0__Name"] = "partner";
        environment["Contracts__0__Match__plan"] = "partner";
        environment["Contracts__0__Include"] = "partner";
        environment["Contracts__0__Exclude"] = "pii";
        environment["Contracts__0__ExcludeSubgraphs"] = "portfolio,compliance";
        environment["Authorization__DefaultContract"] = "whole";
    }

    private static Dictionary<string, string> CommonEnvironment() => new(StringComparer.Ordinal)
    {
        ["StopWithStandardInput"] = "true",

        // Profiles pay back over hours of load; here they cost a fifth of the start (measured: 5.8 s against 4.8 s on two cores).
        ["DOTNET_TieredPGO"] = "0",
    };
}
