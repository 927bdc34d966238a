using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Subgraphs.Server.Auditing;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Hosting;
using Subgraphs.Storage;
using Subgraphs.Tenancy.Auditing;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Tenancy;

/// <summary>Adds the verification of callers to a subgraph.</summary>
public static class CallerContextExtensions
{
    /// <summary>The policy of personal data: the caller's verified claims state a purpose.</summary>
    public const string PurposeBound = "pii-purpose-bound";

    /// <summary>
    /// Callers are verified by the gateway's signature under <c>CallerContext:Key</c> and by nothing else, unless the subgraph is configured
    /// to stand alone. Resolvers take <see cref="CallerContext"/> as a parameter.
    /// </summary>
    public static SubgraphBuilder AddCallerContext(this SubgraphBuilder builder, IConfiguration configuration, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(environment);
        var section = configuration.GetSection(CallerContextOptions.Section);
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<CallerContextOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CallerContextOptions>>(new CallerContextOptionsValidator(environment));
        services.AddSingleton<ICallerSource>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<CallerContextOptions>>().Value;
            var time = provider.GetRequiredService<TimeProvider>();
            return new CallerSource(Verifier(options, builder.Name, time), Tokens(options, environment, time));
        });
        services.AddSingleton<IMutationGate>(provider => new MutationGate(
            TimeSpan.FromSeconds(CallerContextVerifier.MaxLifetimeSeconds + (2 * provider.GetRequiredService<IOptions<CallerContextOptions>>().Value.ClockSkewSeconds)),
            provider.GetRequiredService<TimeProvider>()));
        AddAuditLog(builder, configuration);
        AddTurns(services, configuration);
        builder.AddPolicy(PurposeBound, caller => caller is CallerContext { Purpose.Length: > 0 });

        // Cursors are signed with a key of their own, so that one secret has one use.
        var key = new byte[section[nameof(CallerContextOptions.Key)]?.Length ?? 0];
        if (Convert.TryFromBase64String(section[nameof(CallerContextOptions.Key)] ?? "", key, out var length) && length > 0)
        {
            builder.Configure(options => options.CursorKey = System.Security.Cryptography.HMACSHA256.HashData(key.AsSpan(0, length), "cursors"u8));
        }

        return builder;
    }

    /// <summary>Who read, changed or was refused what is kept in the subgraph's own log.</summary>
    private static void AddAuditLog(SubgraphBuilder builder, IConfiguration configuration)
    {
        builder.Services.AddCommandAudit(configuration, builder.Name);
        builder.Services.AddSingleton(provider => AccessRecorder.Open(
            provider.GetRequiredService<IOptions<AuditOptions>>().Value,
            provider.GetRequiredService<IOptions<StorageOptions>>().Value,
            builder.Name,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<AccessRecorder>>()));
        builder.Services.AddSingleton<IAccessRecorder>(provider => provider.GetRequiredService<AccessRecorder>());
    }

    /// <summary>On SQLite an operation computes rather than waits: what runs beside it takes its time, and fewer do.</summary>
    private static void AddTurns(IServiceCollection services, IConfiguration configuration)
        => services.AddOptions<OperationOptions>()
            .Bind(configuration.GetSection(OperationOptions.Section))
            .PostConfigure<IOptions<StorageOptions>>((operations, storage)
                => operations.MaxConcurrent ??= storage.Value.Provider == StorageProvider.Sqlite ? 4 * Environment.ProcessorCount : null);

    private static CallerContextVerifier? Verifier(CallerContextOptions options, string subgraph, TimeProvider time)
    {
        string?[] keys = [options.Key, options.PreviousKey];
        return options.Key is null
            ? null
            : new CallerContextVerifier(
                [.. keys.OfType<string>().Select(Convert.FromBase64String)], subgraph, TimeSpan.FromSeconds(options.ClockSkewSeconds), time);
    }

    private static ITokenVerifier? Tokens(CallerContextOptions options, IHostEnvironment environment, TimeProvider time)
    {
        if (options.Authority is { } authority)
        {
            var document = $"{authority.TrimEnd('/')}/.well-known/openid-configuration";
            var retriever = new HttpDocumentRetriever { RequireHttps = !new Uri(authority).IsLoopback };
            return new IssuerTokens(
                new ConfigurationManager<OpenIdConnectConfiguration>(document, new OpenIdConnectConfigurationRetriever(), retriever),
                options.Audience!,
                TimeSpan.FromSeconds(options.ClockSkewSeconds),
                time);
        }

        return environment.IsDevelopment() && options.AcceptsDeveloperTokens
            ? new DeveloperTokens(options.DeveloperKeyFile ?? DeveloperTokens.DefaultKeyFile, time)
            : null;
    }
}
