using Gateway.Authorization.Policies;
using Gateway.Execution;
using Gateway.Execution.Subgraphs.Http1;
using Gateway.Host.Admission;
using Gateway.Host.Audit;
using Gateway.Host.Configuration;
using Gateway.Host.Contracts;
using Gateway.Host.Downloads;
using Gateway.Host.Health;
using Gateway.Host.Http;
using Gateway.Host.Ide;
using Gateway.Host.Metering;
using Gateway.Host.Overriding;
using Gateway.Host.Plans;
using Gateway.Host.Preparation;
using Gateway.Host.Sharing;
using Gateway.Host.Subgraphs;
using Gateway.Host.Supergraphs;
using Gateway.Host.Telemetry;
using Gateway.Host.Tenancy;

namespace Gateway.Host.Serving;

/// <summary>Everything that a gateway is made of, put together by hand: what needs what can be read here.</summary>
internal sealed class GatewayParts : IDisposable
{
    private readonly List<IDisposable> _owned = [];

    public required SupergraphState Supergraph { get; init; }

    public required SupergraphSource Source { get; init; }

    public required RequestExecutor Executor { get; init; }

    public required RequestPipeline Pipeline { get; init; }

    public required IdeEndpoint Ide { get; init; }

    public required HealthEndpoint Health { get; init; }

    public required DownloadPipeline Downloads { get; init; }

    public required UsagePipeline Usage { get; init; }

    public required UsageRecorder Metering { get; init; }

    /// <exception cref="CommandException">The developer's signing key cannot be used.</exception>
    public static GatewayParts Create(GatewayOptions options, ServeSettings settings, ILoggerFactory loggers, TimeProvider time)
    {
        var state = new SupergraphState();
        var http = SubgraphHttp.Create();
        var connections = new SubgraphConnections(time);
        var callerContext = new CallerContextHeaders(options.CallerContext, time);
        if (options.CallerContext.MasterKey is null)
        {
            loggers.CreateLogger<CallerContextHeaders>().UnsignedCallerContext();
        }

        var developerKey = options.Identity.DeveloperTokens ? ReadDeveloperKey(options.Identity) : null;
        var measured = new MeasuredOperations(options.Metrics);
        var recorder = new RequestRecorder(loggers.CreateLogger<RequestRecorder>(), time, measured, options.Authorization.LogDenials);
        var supergraphs = new SupergraphRecorder(loggers.CreateLogger<SupergraphSource>(), state);
        var alarm = new TenantAlarm(loggers.CreateLogger<TenantAlarm>(), measured);
        var auditor = RequestAuditor.Open(options.Audit, time, loggers.CreateLogger<RequestAuditor>());
        var usage = UsageRecorder.Open(options.Metering, time, loggers.CreateLogger<UsageRecorder>());
        var admission = new TenantAdmission(options.Admission);
        var issuerHttp = new HttpClient();
        var writes = new WriteCounter();
        var executor = new RequestExecutor(new PlanExecutor(new ExecutionOptions { Denials = options.Authorization.Reporting, Errors = options.SubgraphErrors.Policy }), options.Sharing, writes, recorder, alarm);
        var contracts = new ContractSelector(options.Contracts, options.Authorization.DefaultContract);
        var identifier = new Identifier(
            new TokenVerifier(CreateIssuers(options.Identity, developerKey, issuerHttp, time, loggers), options.Identity, contracts, time),
            options.Identity,
            contracts,
            loggers.CreateLogger<Identifier>());
        var policies = new PolicyRegistry([new PurposeBoundPolicy(), new FourEyesPolicy(options.Authorization.ApproverRoles), .. settings.Policies]);
        var preparer = new OperationPreparer(
            policies,
            options.Authorization,
            new OverrideChoice(options.Overrides, settings.Draw ?? OverrideChoice.Draw),
            loggers.CreateLogger<OperationPreparer>());
        var parts = new GatewayParts
        {
            Supergraph = state,
            Executor = executor,
            Source = new SupergraphSource(
                options.Supergraph,
                options.Subgraphs.Count == 0
                    ? null
                    : new RunningSubgraphs(options.Subgraphs, new SubgraphSdlReader(http, callerContext), loggers.CreateLogger<RunningSubgraphs>()).ComposeAsync,
                new GenerationFactory(
                    options,
                    new ContractViews(
                        options.Contracts,
                        options.Supergraph.MaxPreparedOperations,
                        options.Authorization.FilterIntrospection,
                        options.Documents,
                        options.Variables,
                        options.Planning,
                        loggers.CreateLogger<ContractViews>()),
                    http,
                    connections,
                    new SubgraphPipelines(options.Resilience, time, loggers.CreateLogger<SubgraphPipelines>()),
                    callerContext,
                    writes,
                    usage,
                    time,
                    loggers),
                preparer,
                state,
                supergraphs,
                time,
                loggers.CreateLogger<SupergraphSource>()),
            Pipeline = new RequestPipeline(
                state,
                identifier,
                admission,
                new RequestReader(options.Http),
                preparer,
                new DemandControl(options.Cost, time),
                executor,
                new PlanExposure(options.Plans),
                new CostReport(options.Cost),
                recorder,
                auditor,
                usage,
                time),
            Ide = new IdeEndpoint(
                options.Ide,
                developerKey is null ? null : new DeveloperIssuer(developerKey, time),
                settings.IdeDirectory ?? IdeEndpoint.DefaultDirectory,
                loggers.CreateLogger<IdeEndpoint>()),
            Health = new HealthEndpoint(state),
            Metering = usage,
            Usage = new UsagePipeline(state, identifier, admission, recorder, auditor, usage, time),
            Downloads = new DownloadPipeline(
                state,
                identifier,
                admission,
                http,
                callerContext,
                recorder,
                auditor,
                usage,
                new DownloadAccess(policies, loggers.CreateLogger<DownloadAccess>()),
                options.Authorization.DryRun,
                options.Downloads,
                options.Resilience.Timeout,
                time),
        };
        parts._owned.AddRange([http, connections, issuerHttp, recorder, supergraphs, auditor, usage, alarm, admission, parts.Ide]);
        return parts;
    }

    /// <summary>What goes on beside requests until <paramref name="stopping"/>.</summary>
    public void StartBackgroundWork(CancellationToken stopping)
    {
        Watching = UntilStopping(Source.WatchAsync(stopping));
        _ = UntilStopping(Metering.WriteAsync(stopping));
    }

    /// <summary>Ends when the supergraph is not looked at any more.</summary>
    public Task Watching { get; private set; } = Task.CompletedTask;

    public void Dispose()
    {
        foreach (var owned in _owned)
        {
            owned.Dispose();
        }
    }

    private static async Task UntilStopping(Task work)
    {
        try
        {
            await work;
        }
        catch (OperationCanceledException)
        {
            // The gateway is stopping.
        }
    }

    private static List<ITokenIssuer> CreateIssuers(IdentityOptions options, byte[]? developerKey, HttpClient http, TimeProvider time, ILoggerFactory loggers)
    {
        var issuers = new List<ITokenIssuer>();
        if (developerKey is not null)
        {
            issuers.Add(new DeveloperTokenIssuer(developerKey, options.Audience));
        }

        var logger = loggers.CreateLogger<KeyRing>();
        foreach (var issuer in options.Issuers)
        {
            var name = issuer.Issuer ?? issuer.Authority!.AbsoluteUri;
            issuers.Add(new KeySetTokenIssuer(
                issuer, new KeyRing(new KeySource(issuer, http), options, time, exception => logger.IssuerUnavailable(exception, name))));
        }

        return issuers;
    }

    private static byte[] ReadDeveloperKey(IdentityOptions options)
    {
        var path = options.DeveloperKeyFile ?? DeveloperSigningKey.DefaultPath;
        try
        {
            return DeveloperSigningKey.ReadOrCreate(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The developer signing key {path} cannot be used: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }
}
