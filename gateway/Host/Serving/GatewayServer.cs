using System.Net;
using Gateway.Host.Admission;
using Gateway.Host.Configuration;
using Gateway.Host.Downloads;
using Gateway.Host.Health;
using Gateway.Host.Metering;
using Gateway.Host.Supergraphs;
using Gateway.Host.Telemetry;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Gateway.Host.Serving;

/// <summary>A gateway in this process: options → parts → supergraph → port. Two of them share nothing.</summary>
internal sealed class GatewayServer : IAsyncDisposable
{
    /// <summary>Everything has to be stopped 5 s after it was asked to.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(4);

    /// <summary>What of an answer lies in a connection's memory before the client has taken it; most answers fit.</summary>
    private const int MaxResponseBufferBytes = 128 * 1024;

    private readonly WebApplication _app;
    private readonly GatewayParts _parts;

    private GatewayServer(WebApplication app, GatewayParts parts)
    {
        _app = app;
        _parts = parts;
    }

    /// <summary>The address that it listens on, without a closing slash.</summary>
    public string Address => _app.Urls.Single();

    /// <summary>What is served now.</summary>
    public SupergraphState Supergraph => _parts.Supergraph;

    /// <summary>The requests that wait for an execution, their own or an equal one's.</summary>
    public int WaitingRequests => _parts.Executor.WaitingCount;

    /// <summary>Ends when no other supergraph will be served.</summary>
    public Task Watching => _parts.Watching;

    /// <summary>Starts a gateway; returns when it answers requests.</summary>
    /// <exception cref="CommandException">A setting, the supergraph or the port cannot be used; nothing is left running.</exception>
    public static async Task<GatewayServer> StartAsync(ServeSettings settings, IConfiguration configuration, CancellationToken cancellationToken)
    {
        var (options, errors) = GatewayOptions.Read(configuration, settings.IsDevelopment);
        if (errors.Count > 0)
        {
            throw new CommandException(SupergraphText.OneLine(errors), ExitCodes.BadOptions);
        }

        var app = Build(settings, options, configuration);
        var parts = GatewayParts.Create(options, settings, app.Services.GetRequiredService<ILoggerFactory>(), TimeProvider.System);
        var server = new GatewayServer(app, parts);
        try
        {
            Map(app, parts, options);
            await parts.Source.StartAsync(cancellationToken);
            await server.ListenAsync(settings.Port, cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns when the process is asked to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    /// <summary>Asks it to stop; <see cref="WaitForShutdownAsync"/> returns then.</summary>
    public void Stop() => _app.Lifetime.StopApplication();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _parts.Dispose();
    }

    private static WebApplication Build(ServeSettings settings, GatewayOptions options, IConfiguration configuration)
    {
        // Empty: no environment variable or file but those in the given configuration decides anything.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            EnvironmentName = settings.Environment,
            ContentRootPath = AppContext.BaseDirectory,
        });
        _ = builder.Configuration.AddConfiguration(configuration);
        _ = builder.Logging
            .SetMinimumLevel(LogLevel.Information)
            .AddFilter("Microsoft", LogLevel.Warning)

            // It logs what StartAsync throws; the command says that in one line.
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)

            // It would make an activity and a log scope for each request, which nobody reads; a listener for traces gets its activities all the same.
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)
            .AddConfiguration(configuration.GetSection("Logging"));
        _ = settings.Logs is null
            ? builder.Logging.AddSimpleConsole(console => console.SingleLine = true)
            : builder.Logging.AddProvider(settings.Logs);
        _ = builder.Services.AddCors().Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        _ = builder.WebHost.UseKestrelCore().UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // The reader refuses first, with an answer in GraphQL's form; this is the backstop.
            kestrel.Limits.MaxRequestBodySize = options.Http.MaxRequestBytes * 2L;
            kestrel.Limits.MaxRequestHeadersTotalSize = options.Http.MaxHeaderBytes;
            kestrel.Limits.MaxRequestLineSize = options.Http.MaxHeaderBytes;
            kestrel.Limits.MaxResponseBufferSize = MaxResponseBufferBytes;
            kestrel.Limits.MinResponseDataRate = options.Http.MinResponseBytesPerSecond == 0
                ? null
                : new MinDataRate(options.Http.MinResponseBytesPerSecond, options.Http.ResponseRateGrace);
            kestrel.Listen(IPAddress.Loopback, settings.Port);
        });
        return builder.Build();
    }

    private static void Map(WebApplication app, GatewayParts parts, GatewayOptions options)
    {
        if (options.Http.CorsOrigins.Count > 0)
        {
            _ = app.UseCors(cors => cors
                .WithOrigins([.. options.Http.CorsOrigins])
                .WithMethods("GET", "POST")
                .WithHeaders("Authorization", "Content-Type", "Accept", "Apollo-Require-Preflight", "X-Apollo-Operation-Name", "GraphQL-Preflight", CostReport.HeaderName)
                .WithExposedHeaders("Retry-After", "Request-Id"));
        }

        app.Run(http => DispatchAsync(http, parts));
    }

    private static Task DispatchAsync(HttpContext http, GatewayParts parts)
    {
        var path = http.Request.Path;
        if (path.StartsWithSegments(GatewayPaths.GraphQL, StringComparison.Ordinal, out var rest))
        {
            return AnswerGraphQLAsync(http, rest, parts);
        }

        if (path.StartsWithSegments(DownloadPipeline.Path, StringComparison.Ordinal))
        {
            return parts.Downloads.HandleAsync(http);
        }

        switch (path.Value)
        {
            case UsagePipeline.Path:
                return parts.Usage.HandleAsync(http);
            case HealthEndpoint.LivePath:
                return HealthEndpoint.AnswerLiveAsync(http);
            case HealthEndpoint.ReadyPath:
                return parts.Health.AnswerReadyAsync(http);
            default:
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
        }
    }

    private static async Task AnswerGraphQLAsync(HttpContext http, PathString rest, GatewayParts parts)
    {
        if (HttpMethods.IsGet(http.Request.Method) && await parts.Ide.TryHandleAsync(http, rest))
        {
            return;
        }

        if (rest.Value is null or "" or "/")
        {
            await parts.Pipeline.HandleAsync(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task ListenAsync(int port, CancellationToken cancellationToken)
    {
        try
        {
            await _app.StartAsync(cancellationToken);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new CommandException($"Port {port} on 127.0.0.1 is in use: stop what listens there or choose another with --port.");
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException)
        {
            throw new CommandException($"Port {port} on 127.0.0.1 cannot be used: {exception.Message.ReplaceLineEndings(" ")}");
        }

        _parts.StartBackgroundWork(_app.Lifetime.ApplicationStopping);
        _app.Logger.Listening(Address + GatewayPaths.GraphQL);
    }
}
