using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Hosting;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Tenancy;

/// <summary>Adds the verification of callers to a subgraph.</summary>
public static class CallerContextExtensions
{
    /// <summary>
    /// Callers are verified by the gateway's signature under <c>CallerContext:Key</c>; in Development a developer token does too.
    /// Resolvers take <see cref="CallerContext"/> as a parameter.
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
            return new CallerSource(
                options.Key is null
                    ? null
                    : new CallerContextVerifier(Convert.FromBase64String(options.Key), builder.Name, TimeSpan.FromSeconds(options.ClockSkewSeconds), time),
                environment.IsDevelopment() ? new DeveloperTokens(options.DeveloperKeyFile ?? DeveloperTokens.DefaultKeyFile, time) : null);
        });

        // Cursors are signed with a key of their own, so that one secret has one use.
        var key = new byte[section[nameof(CallerContextOptions.Key)]?.Length ?? 0];
        if (Convert.TryFromBase64String(section[nameof(CallerContextOptions.Key)] ?? "", key, out var length) && length > 0)
        {
            builder.Configure(options => options.CursorKey = System.Security.Cryptography.HMACSHA256.HashData(key.AsSpan(0, length), "cursors"u8));
        }

        return builder;
    }
}
