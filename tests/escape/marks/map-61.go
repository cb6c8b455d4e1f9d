// a graph as a map of adjacency, BFS with a local queue
package main

//go:noinline
func f(n int) int {
	adj := map[int][]int{1: {2, 3}, 2: {4}, 3: {4}, 4: nil} // want:stack
	dist := map[int]int{n: 0}                               // want:stack
	queue := []int{n}                                       // want:stack
	for len(queue) > 0 {
		x := queue[0]
		queue = queue[1:]
		for _, y := range adj[x] {
			if _, ok := dist[y]; !ok {
				dist[y] = dist[x] + 1
				queue = append(queue, y)
			}
		}
	}
	return dist[4]
}
func main() { println(f(1)) }
