namespace Federation.Composition;

/// <summary>How much a hint matters.</summary>
public enum CompositionHintLevel
{
    Debug,
    Info,
    Warn,
}
