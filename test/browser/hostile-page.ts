/** A page of papers that tries to run something in whoever shows it. */
export function hostilePage(): string {
  return `<!doctype html><title>Daily Papers - Hugging Face</title>
<script>window.hacked = 1</script>
<img src="x" onerror="window.hacked = 1">
<article onclick="window.hacked = 1">
  <a href="/login?next=%2Fpapers%2F2410.07348">39</a>
  <h3><a href="/papers/2410.07348">MoE++ &lt;img src=x onerror="window.hacked=1"&gt;</a></h3>
  <p>&lt;script&gt;window.hacked = 1&lt;/script&gt;</p>
  <span>4 authors</span> <time datetime="2024-10-09">Oct 9, 2024</time>
  <a href="javascript:window.hacked=1">code</a>
  <a href="https://github.com/SkyworkAI/MoE-plus-plus">GitHub</a>
</article>
<article>
  <h3><a href="/papers/2505.04588">ZeroSearch</a></h3>
  <a href="data:text/html,<script>parent.hacked=1</script>">project</a>
  <iframe srcdoc="<script>parent.hacked = 1</script>"></iframe>
  <span>9 authors</span> <time datetime="2025-05-07">May 7, 2025</time>
</article>`;
}
