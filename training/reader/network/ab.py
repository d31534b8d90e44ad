import onnxruntime as ort,numpy as np,time,sys
P,W=30,24
def mk(f,one):
    o=ort.SessionOptions(); o.intra_op_num_threads=1; o.inter_op_num_threads=1
    s=ort.InferenceSession(f,o); r=np.random.RandomState(1)
    ids=r.randint(1,30000,(P,)).astype(np.int32); sh=np.ones((P,),np.int32); w=r.randint(0,P-1,(W,)).astype(np.int32)
    feed={'pieces':ids,'shapes':sh,'first':w,'last':w}
    if not one: feed={k:v[None] for k,v in feed.items()}
    return s,feed
files=sys.argv[1:]; ss=[mk(f.split('@')[0],'@1' in f) for f in files]; best=[1e9]*len(ss)
for r in range(60):
    for i,(s,feed) in enumerate(ss):
        t=time.perf_counter()
        for _ in range(10): s.run(None,feed)
        best[i]=min(best[i],(time.perf_counter()-t)/10)
for f,b in zip(files,best): print(f,int(b*1e6),'us')
