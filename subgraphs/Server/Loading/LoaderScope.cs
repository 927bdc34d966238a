using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Building;

namespace Subgraphs.Server.Loading;

/// <summary>The loaders of one request, made when a resolver first asks.</summary>
internal sealed class LoaderScope(IServiceProvider services, ICaller caller, BatchScheduler scheduler, CancellationToken cancellationToken)
{
    private readonly Dictionary<object, object> _loaders = [];
    private readonly Lock _lock = new();

    public IServiceProvider Services { get; } = services;

    public ICaller Caller { get; } = caller;

    public BatchScheduler Scheduler { get; } = scheduler;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public T GetByClass<T>()
        where T : class => (T)GetOrAdd(typeof(T), Create<T>);

    public object GetByName(NamedLoader loader) => GetOrAdd(loader, () => loader.Create(this));

    /// <summary>A loader may take the caller beside its services; the caller is no service.</summary>
    private T Create<T>()
        where T : class
        => typeof(T).GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType.IsInstanceOfType(Caller)))
            ? ActivatorUtilities.CreateInstance<T>(Services, Caller)
            : ActivatorUtilities.CreateInstance<T>(Services);

    private object GetOrAdd(object key, Func<object> create)
    {
        lock (_lock)
        {
            if (!_loaders.TryGetValue(key, out var loader))
            {
                loader = create();
                ((ISchedulable)loader).Scheduler = Scheduler;
                _loaders.Add(key, loader);
            }

            return loader;
        }
    }
}
