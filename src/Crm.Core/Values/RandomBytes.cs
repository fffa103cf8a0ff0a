namespace Crm.Core.Values;

/// <summary>Fills a buffer with random bytes; injected, so that tests can be repeated.</summary>
/// <param name="buffer">What to fill.</param>
public delegate void RandomBytes(Span<byte> buffer);
